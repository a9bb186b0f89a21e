import type { Governor } from '../core/pacing.ts';
import type { Clock } from '../core/types.ts';

/** A governor that tells how long a request had to wait for its turn. */
export const tellingGovernor = (
  governor: Governor,
  clock: Clock,
  onWaited: (delayInMs: number) => void,
): Governor => ({
  pace: (subject) => {
    const pace = governor.pace(subject);
    return {
      enter: async (route, signal, wasRefused) => {
        const startedAt = clock.now();
        const pass = await pace.enter(route, signal, wasRefused);
        const delayInMs = clock.now() - startedAt;
        if (delayInMs > 0) onWaited(delayInMs);
        return pass;
      },
    };
  },
});

import { realClock } from '../clock.ts';
import { tell } from '../../observe/tell.ts';
import type { Governor } from '../pacing.ts';
import type { Clock, Diagnostic, Random } from '../types.ts';
import { createPace } from './pace.ts';
import { createRegistry } from './registry.ts';
import type { GovernorStore } from './store.ts';

/** What a governor may be given. */
export interface GovernorOptions {
  /** Real time by default; only governors with the same clock share their knowledge. */
  readonly clock?: Clock | undefined;
  /** Spreads what waits for the same moment; `Math.random` by default. */
  readonly random?: Random | undefined;
  /** Shares the limits with other processes; each process counts for itself by default. */
  readonly store?: GovernorStore | undefined;
  /** Told what is odd about the limits that Sentry announces; ignored by default. */
  readonly onDiagnostic?: ((diagnostic: Diagnostic) => void) | undefined;
}

const registry = /* @__PURE__ */ createRegistry();

/**
 * Creates what keeps calls within Sentry's rate limits, by the headers of the answers. Clients with
 * the same token and server share one pace in a process, also when each has a governor of its own.
 */
export const createGovernor = ({
  clock = realClock,
  random = Math.random,
  store,
  onDiagnostic,
}: GovernorOptions = {}): Governor => ({
  pace: (subject) =>
    registry.find(subject, clock, (name) =>
      createPace({
        clock,
        random,
        store,
        name,
        onDiagnostic: (diagnostic) => tell(onDiagnostic, diagnostic),
      }),
    ),
});

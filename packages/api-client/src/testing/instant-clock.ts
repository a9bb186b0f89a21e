import type { Clock } from '../core/types.ts';

/** A clock on which every wait is over at once; it remembers how long they would have been. */
export const createInstantClock = (
  startInMs = Date.UTC(2026, 0, 1),
): Clock & { readonly waits: readonly number[] } => {
  const waits: number[] = [];
  let nowInMs = startInMs;
  return {
    waits,
    now: () => nowInMs,
    sleep: async (delayInMs) => {
      waits.push(delayInMs);
      nowInMs += delayInMs;
    },
  };
};

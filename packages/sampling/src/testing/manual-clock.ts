import type { Clock } from '../budget/clock.ts';

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  set(now: number): void;
  advance(byInMs: number): void;
}

export function createManualClock(start: number): ManualClock {
  let now = start;
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  function set(time: number): void {
    now = time;
    for (const sleeper of sleepers) if (sleeper.until <= now) sleeper.wake();
  }
  return {
    now: () => now,
    set,
    advance: (byInMs) => set(now + byInMs),
    sleep: (delayInMs, signal) =>
      new Promise((resolve) => {
        const sleeper = { until: now + delayInMs, wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', wake, { once: true });
        if (signal?.aborted) wake();
        function wake(): void {
          sleepers.delete(sleeper);
          resolve();
        }
      }),
  };
}

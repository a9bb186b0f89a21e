/** Holds at most so many times in memory at once; a window of more events is cut to this. */
const MOST_EVENTS = 100_000;

/** Lets at most `events` pass in any stretch of `seconds`: remembers when the last ones passed. */
export function createWindow(events: number, seconds: number) {
  const size = Math.min(Math.max(Math.floor(events), 0), MOST_EVENTS);
  // Grows by doubling, since most windows are never full.
  let passed = new Float64Array(Math.min(size, 16)).fill(Number.NEGATIVE_INFINITY);
  let next = 0;
  return {
    /** Whether one more may pass now. */
    isOpen: (nowInMs: number): boolean =>
      size > 0 && (passed.length < size || nowInMs - (passed[next] ?? 0) >= seconds * 1_000),
    /** One passes. */
    pass(nowInMs: number): void {
      if (next === passed.length) {
        const bigger = new Float64Array(Math.min(size, passed.length * 2)).fill(
          Number.NEGATIVE_INFINITY,
        );
        bigger.set(passed);
        passed = bigger;
      }
      passed[next] = nowInMs;
      next += 1;
      if (next === size) next = 0;
    },
  };
}

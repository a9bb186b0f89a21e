/**
 * So many percent as Sentry counts rates: `failure_rate()` is between 0 and 1, so `percent(5)` is 0.05.
 * Crash-free rates and changes (`increaseBy`) are counted in percent already.
 */
export function percent(value: number): number {
  return value / 100;
}

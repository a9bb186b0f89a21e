/** Milliseconds since the epoch; NaN for what is no time, such as a bound that a window does not have. */
export function timeOf(value: unknown): number {
  return Date.parse(String(value));
}

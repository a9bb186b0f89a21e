/** How long a process that is silent still counts; the store's processes ask at least every twentieth of a window. */
export function silentAfterInMs(windowStart: number, windowEnd: number): number {
  return Math.min(900_000, Math.max(2_000, (windowEnd - windowStart) / 5));
}

/** No process is given more than half of its even share of the rest, so that the last part is spread. */
export function grantOf(wanted: number, left: number, processes: number): number {
  return Math.max(0, Math.min(wanted, left, Math.ceil(left / (2 * Math.max(1, processes)))));
}

/** A limit in fixed windows of a second, and on how many run at the same time. */
export interface Limits {
  readonly requestsPerSecond: number;
  readonly concurrency: number;
}

/**
 * How long calls take for somebody who knows the limits, the clock of the server and no delay on the
 * way: millisecond by millisecond, whatever may start does. The time of each answer is drawn evenly.
 */
export function idealDurationInMs(
  calls: number,
  { requestsPerSecond, concurrency }: Limits,
  startInMs: number,
  latencyInMs: { readonly from: number; readonly to: number },
): number {
  let running: readonly number[] = [];
  let second = -1;
  let count = 0;
  let started = 0;
  let lastEnd = startInMs;
  for (let now = startInMs; started < calls; now += 1) {
    const time = now;
    running = running.filter((end) => end > time);
    const current = Math.floor(now / 1000);
    if (current !== second) [second, count] = [current, 0];
    while (started < calls && count < requestsPerSecond && running.length < concurrency) {
      // A fixed spread over the range, so that every run has the same ideal.
      const share = (started * 0.618) % 1;
      const end = now + latencyInMs.from + share * (latencyInMs.to - latencyInMs.from);
      running = [...running, end];
      lastEnd = Math.max(lastEnd, end);
      count += 1;
      started += 1;
    }
  }
  return lastEnd - startInMs;
}

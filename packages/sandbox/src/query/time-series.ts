const HOUR_IN_MS = 3_600_000;
const DAY_IN_MS = 24 * HOUR_IN_MS;

/** A point of Sentry's small graphs: the start of its bucket in seconds, and a count. */
export type Point = readonly [timeInSeconds: number, count: number];

/** How many of `times` fall into each bucket; the last bucket is the one of `now`. */
function countSeries(
  times: readonly number[],
  now: number,
  bucketInMs: number,
  length: number,
): Point[] {
  const last = Math.floor(now / bucketInMs);
  const first = last - length + 1;
  const counts = Array.from({ length }, () => 0);
  for (const time of times) {
    const index = Math.floor(time / bucketInMs) - first;
    if (index >= 0 && index < length) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((count, index) => [((first + index) * bucketInMs) / 1000, count]);
}

/** The graphs of issues: hours for a day, days for longer. */
export function issueSeries(
  times: readonly number[],
  now: number,
  period: '24h' | '14d' | '30d',
): Point[] {
  if (period === '24h') return countSeries(times, now, HOUR_IN_MS, 24);
  return countSeries(times, now, DAY_IN_MS, period === '14d' ? 14 : 30);
}

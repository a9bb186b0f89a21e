import type { HistoryColumns } from '@sentry-kit/alert-rules/backtest';

const HOUR_IN_MS = 3_600_000;
const PAUSE_IN_MS = 1_800_000;

// The gate of the package has a copy of its own (src/testing/naive-count.ts), since neither may read the other's files.

/** How often more than `value` events of an issue in an hour page, as a loop over typed arrays. */
export function countByHand({ atInMs, issue, issues }: HistoryColumns, value: number): number {
  const counts = new Int32Array(issues.length);
  const firedInMs = new Float64Array(issues.length).fill(-Infinity);
  let oldest = 0;
  let fired = 0;
  for (let index = 0; index < atInMs.length; index += 1) {
    const now = atInMs[index] ?? 0;
    while ((atInMs[oldest] ?? 0) <= now - HOUR_IN_MS) {
      const gone = issue[oldest] ?? 0;
      counts[gone] = (counts[gone] ?? 0) - 1;
      oldest += 1;
    }
    const group = issue[index] ?? 0;
    const count = (counts[group] ?? 0) + 1;
    counts[group] = count;
    if (count > value && now - (firedInMs[group] ?? 0) > PAUSE_IN_MS) {
      firedInMs[group] = now;
      fired += 1;
    }
  }
  return fired;
}

import type { HistoryColumns } from '../../history/columns.ts';
import type { SweepCount } from '../sweep-tallies.ts';
import type { CountRule } from './count-rule.ts';
import { createWindowUsers } from './users.ts';

/** A count rule with many values, in ascending order: one count for each event, and a pause for each value. */
export function sweepCounts(
  { atInMs, issue, issues, user }: HistoryColumns,
  { what, lengthInMs, pauseInMs }: CountRule,
  values: readonly number[],
  completeSinceInMs: number,
): readonly SweepCount[] {
  const limits = Float64Array.from(values);
  const width = limits.length;
  const fired = new Float64Array(width);
  const unknown = new Float64Array(width);
  const firedInMs = new Float64Array(issues.length * width).fill(-Infinity);
  const counts = new Int32Array(issues.length);
  const pause = pauseInMs === 0 ? -1 : pauseInMs;
  const wholeFromInMs = completeSinceInMs + lengthInMs;
  let oldest = 0;
  const users =
    what === 'users' && user
      ? createWindowUsers(issue, user, issues.length, () => oldest)
      : undefined;
  for (let index = 0; index < atInMs.length; index += 1) {
    const now = atInMs[index] ?? 0;
    for (; (atInMs[oldest] ?? 0) <= now - lengthInMs; oldest += 1) {
      const gone = issue[oldest] ?? 0;
      if (users) users.remove(oldest);
      else counts[gone] = (counts[gone] ?? 0) - 1;
    }
    const group = issue[index] ?? 0;
    const count = users ? users.add(index) : (counts[group] ?? 0) + 1;
    if (!users) counts[group] = count;
    const row = group * width;
    let at = 0;
    for (; at < width && count > (limits[at] ?? 0); at += 1) {
      if (now - (firedInMs[row + at] ?? 0) <= pause) continue;
      firedInMs[row + at] = now;
      fired[at] = (fired[at] ?? 0) + 1;
    }
    if (now < wholeFromInMs) for (; at < width; at += 1) unknown[at] = (unknown[at] ?? 0) + 1;
  }
  return values.map((value, at) => ({ value, fired: fired[at] ?? 0, unknown: unknown[at] ?? 0 }));
}

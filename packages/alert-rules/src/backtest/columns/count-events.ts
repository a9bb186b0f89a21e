import type { HistoryColumns } from '../../history/columns.ts';
import type { CountBook, CountReading } from './run-count-rule.ts';
import type { CountRule } from './count-rule.ts';

/** The usual rule, of events and asked with each of them, as a loop of its own: nothing else is in its way. */
export function countEvents(
  { atInMs, issue, issues }: HistoryColumns,
  { value, lengthInMs, pauseInMs }: CountRule,
  { completeSinceInMs, listed }: CountReading,
  book: CountBook,
): void {
  const counts = new Int32Array(issues.length);
  const firedInMs = new Float64Array(issues.length).fill(-Infinity);
  const pause = pauseInMs === 0 ? -1 : pauseInMs;
  const wholeFromInMs = completeSinceInMs + lengthInMs;
  let oldest = 0;
  let muted = 0;
  let unknown = 0;
  for (let index = 0; index < atInMs.length; index += 1) {
    const now = atInMs[index] ?? 0;
    while ((atInMs[oldest] ?? 0) <= now - lengthInMs) {
      const gone = issue[oldest] ?? 0;
      counts[gone] = (counts[gone] ?? 0) - 1;
      oldest += 1;
    }
    const group = issue[index] ?? 0;
    const count = (counts[group] ?? 0) + 1;
    counts[group] = count;
    if (count > value) {
      if (now - (firedInMs[group] ?? 0) > pause) {
        firedInMs[group] = now;
        book.due(group, now, false);
      } else {
        muted += 1;
        if (muted <= listed) book.due(group, now, true);
      }
    } else if (now < wholeFromInMs) unknown += 1;
  }
  book.moreMuted(Math.max(0, muted - listed));
  book.unknown(unknown);
}

import type { HistoryColumns } from '../../history/columns.ts';
import { BATCH_IN_MS } from '../spans.ts';
import type { CountRule } from './count-rule.ts';
import { createWindowUsers } from './users.ts';

/** What is told of a count rule, as numbers of issues. */
export interface CountBook {
  due(issue: number, atInMs: number, isThrottled: boolean): void;
  /** Without a list of them. */
  moreMuted(count: number): void;
  dueInBatches(count: number): void;
  unknown(count: number): void;
}

/** How the columns are read. */
export interface CountReading {
  readonly completeSinceInMs: number;
  /** So many muted results are told one by one. */
  readonly listed: number;
  readonly isBatched: boolean;
}

/**
 * A count rule over columns in one pass. All issues share one window, so that one event goes for each
 * that comes: no queue for each issue, only a number.
 */
export function runCountRule(
  columns: HistoryColumns,
  { what, value, lengthInMs, pauseInMs }: CountRule,
  { completeSinceInMs, listed, isBatched }: CountReading,
  book: CountBook,
): void {
  const { atInMs, issue, issues, user } = columns;
  const events = atInMs.length;
  const counts = new Int32Array(issues.length);
  // A pause of 0 is none: any later moment is later than before by more than -1.
  const pause = pauseInMs === 0 ? -1 : pauseInMs;
  const firedInMs = new Float64Array(issues.length).fill(-Infinity);
  const batchFiredInMs = new Float64Array(issues.length).fill(-Infinity);
  const minuteOf = new Int32Array(issues.length).fill(-1);
  const waiting = new Uint32Array(issues.length);
  const wholeFromInMs = completeSinceInMs + lengthInMs;
  let isWaiting = 0;
  let minute = 0;
  let minuteEndsInMs = -Infinity;
  let oldest = 0;
  let muted = 0;
  let untold = 0;
  let unknown = 0;
  let inBatches = 0;
  const users =
    what === 'users' && user
      ? createWindowUsers(issue, user, issues.length, () => oldest)
      : undefined;

  const flush = () => {
    const startsInMs = minuteEndsInMs - lengthInMs;
    for (; oldest < events && (atInMs[oldest] ?? 0) <= startsInMs; oldest += 1) {
      if (users) users.remove(oldest);
      else counts[issue[oldest] ?? 0] = (counts[issue[oldest] ?? 0] ?? 0) - 1;
    }
    for (let index = 0; index < isWaiting; index += 1) {
      const group = waiting[index] ?? 0;
      const count = users ? users.of(group) : (counts[group] ?? 0);
      if (count <= value || minuteEndsInMs - (batchFiredInMs[group] ?? 0) <= pause) continue;
      batchFiredInMs[group] = minuteEndsInMs;
      inBatches += 1;
    }
    isWaiting = 0;
    minute += 1;
  };

  for (let index = 0; index < events; index += 1) {
    const now = atInMs[index] ?? 0;
    if (isBatched && now >= minuteEndsInMs) {
      flush();
      minuteEndsInMs = (Math.floor(now / BATCH_IN_MS) + 1) * BATCH_IN_MS;
    }
    const startsInMs = now - lengthInMs;
    while ((atInMs[oldest] ?? 0) <= startsInMs) {
      if (users) users.remove(oldest);
      else counts[issue[oldest] ?? 0] = (counts[issue[oldest] ?? 0] ?? 0) - 1;
      oldest += 1;
    }
    const group = issue[index] ?? 0;
    let count: number;
    if (users) count = users.add(index);
    else {
      count = (counts[group] ?? 0) + 1;
      counts[group] = count;
    }
    if (isBatched && minuteOf[group] !== minute) {
      minuteOf[group] = minute;
      waiting[isWaiting] = group;
      isWaiting += 1;
    }
    if (count > value) {
      if (now - (firedInMs[group] ?? 0) > pause) {
        firedInMs[group] = now;
        book.due(group, now, false);
      } else if (muted < listed) {
        muted += 1;
        book.due(group, now, true);
      } else untold += 1;
    } else if (now < wholeFromInMs) unknown += 1;
  }
  if (isBatched) flush();
  book.moreMuted(untold);
  if (isBatched) book.dueInBatches(inBatches);
  book.unknown(unknown);
}

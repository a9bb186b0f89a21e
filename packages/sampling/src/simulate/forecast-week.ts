import type { WeekShape } from '../budget/types.ts';

/** Recorded counts, such as those of stats_v2, in equal intervals. */
export interface RecordedCounts {
  /** Milliseconds since the epoch. */
  readonly start: number;
  /** Length of an interval, milliseconds. */
  readonly intervalInMs: number;
  /** What was counted in each interval, oldest first. */
  readonly counts: readonly number[];
}

/** What a month will come to. */
export interface MonthProjection {
  /** So far, in the month of the last count. */
  readonly used: number;
  /** At its end, if the coming hours are like the same hours of past weeks. */
  readonly projected: number;
}

const HOUR_IN_MS = 3_600_000;
const HOURS_A_WEEK = 168;
// 1 January 1970 was a Thursday; the week starts on Monday.
const MONDAY_OFFSET_IN_HOURS = 72;

/** The shape of a week, from recorded counts: the mean of each of its 168 hours, with what is known around it where there is none. */
export function forecastWeek(recorded: RecordedCounts): WeekShape {
  const { sums, hours } = addUp(recorded);
  const all =
    sums.reduce((sum, value) => sum + value, 0) /
    Math.max(
      1,
      hours.reduce((sum, value) => sum + value, 0),
    );
  return sums.map((sum, hour) => {
    const known = hours[hour] ?? 0;
    if (known > 0) return sum / known;
    // The same hour of the other days stands in.
    const others = Array.from({ length: 7 }, (_, day) => (hour + day * 24) % HOURS_A_WEEK);
    const seen = others.reduce((total, other) => total + (hours[other] ?? 0), 0);
    return seen > 0 ? others.reduce((total, other) => total + (sums[other] ?? 0), 0) / seen : all;
  });
}

/** What the calendar month (UTC) of the last count comes to. */
export function projectMonth(recorded: RecordedCounts): MonthProjection {
  const { start, intervalInMs, counts } = recorded;
  const end = start + counts.length * intervalInMs;
  const last = new Date(end - 1);
  const monthStart = Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), 1);
  const monthEnd = Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1);
  const used = counts.reduce((sum, count, index) => {
    const at = start + index * intervalInMs;
    return at >= monthStart ? sum + count : sum;
  }, 0);
  const week = forecastWeek(recorded);
  let projected = used;
  for (let at = end; at < monthEnd; at += HOUR_IN_MS) {
    const part = Math.min(HOUR_IN_MS, monthEnd - at) / HOUR_IN_MS;
    projected += (week[hourOfWeek(at)] ?? 0) * part;
  }
  return { used, projected };
}

function addUp({ start, intervalInMs, counts }: RecordedCounts): {
  readonly sums: number[];
  readonly hours: number[];
} {
  const sums = Array.from({ length: HOURS_A_WEEK }, () => 0);
  const hours = [...sums];
  for (const [index, count] of counts.entries()) {
    const begin = start + index * intervalInMs;
    // A day's count is spread over its hours.
    for (let at = begin; at < begin + intervalInMs; at += HOUR_IN_MS) {
      const part = Math.min(HOUR_IN_MS, begin + intervalInMs - at);
      const hour = hourOfWeek(at);
      sums[hour] = (sums[hour] ?? 0) + (count * part) / intervalInMs;
      hours[hour] = (hours[hour] ?? 0) + part / HOUR_IN_MS;
    }
  }
  return { sums, hours };
}

function hourOfWeek(time: number): number {
  return (Math.floor(time / HOUR_IN_MS) + MONDAY_OFFSET_IN_HOURS) % HOURS_A_WEEK;
}

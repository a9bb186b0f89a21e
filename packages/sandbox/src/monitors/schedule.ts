import { Cron } from 'croner';
import { asNumber } from '../events/read-json.ts';
import type { Monitor } from '../store/model.ts';

const MINUTE_IN_MS = 60_000;
const UNITS_IN_MS: Readonly<Record<string, number>> = {
  minute: MINUTE_IN_MS,
  hour: 60 * MINUTE_IN_MS,
  day: 24 * 60 * MINUTE_IN_MS,
  week: 7 * 24 * 60 * MINUTE_IN_MS,
};
/** Far from where dates end, so that a margin can be added. */
const LAST_DATE = Date.UTC(9999);
/** The longest margin and runtime that Sentry's validator takes; a check-in may bring any. */
const MAXIMUM_IN_MINUTES = 40_320;

const UNITS_IN_MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12 };

/**
 * When the run after a moment is due, to the minute; null for a schedule that cannot be read
 * (getsentry/sentry, src/sentry/monitors/schedule.py).
 */
export function nextRun({ config }: Monitor, after: number): number | null {
  const { schedule, timezone } = config;
  const next = Array.isArray(schedule)
    ? nextInterval(schedule, after)
    : nextCrontab(String(schedule), timezone, after);
  if (next === null || next > LAST_DATE) return null;
  const dueAt = Math.floor(next / MINUTE_IN_MS) * MINUTE_IN_MS;
  return dueAt > after ? dueAt : null;
}

/** How long a run may be late, and last (src/sentry/monitors/constants.py, DEFAULT_CHECKIN_MARGIN and TIMEOUT). */
export function marginInMs({ config }: Monitor): number {
  return minutes(config['checkin_margin'], 1);
}

export function maximumRuntimeInMs({ config }: Monitor): number {
  return minutes(config['max_runtime'], 30);
}

function minutes(value: unknown, byDefault: number): number {
  const count = Math.floor(asNumber(value) ?? byDefault);
  return Math.min(Math.max(count, 1), MAXIMUM_IN_MINUTES) * MINUTE_IN_MS;
}

function nextInterval([count, unit]: readonly unknown[], after: number): number | null {
  if (typeof count !== 'number' || !(count >= 1)) return null;
  const unitInMs = UNITS_IN_MS[String(unit)];
  if (unitInMs !== undefined) return after + count * unitInMs;
  const unitInMonths = UNITS_IN_MONTHS[String(unit)];
  if (unitInMonths === undefined) return null;
  const date = new Date(after);
  date.setUTCMonth(date.getUTCMonth() + count * unitInMonths);
  return date.getTime();
}

function nextCrontab(pattern: string, timezone: unknown, after: number): number | null {
  try {
    const zone = typeof timezone === 'string' ? timezone : 'UTC';
    return (
      new Cron(pattern, { timezone: zone, mode: '5-part' }).nextRun(new Date(after))?.getTime() ??
      null
    );
  } catch {
    // A check-in may bring any text as its schedule.
    return null;
  }
}

import { badRequest } from '../rest/errors.ts';

/**
 * Its end does not belong to it (getsentry/sentry, src/sentry/search/events/builder/base.py, resolve_time_conditions).
 * Milliseconds since the epoch.
 */
export interface TimeRange {
  readonly from: number;
  readonly until: number;
}

const UNIT_IN_MS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** A clock that runs a little ahead must not hide its events (src/sentry/snuba, ALLOWED_FUTURE_DELTA). */
const FUTURE_IN_MS = 60_000;

/** `14d`, `24h`, `30m`, in milliseconds; a bare number is seconds; null for anything else. */
export function readPeriod(text: string): number | null {
  const match = /^(\d{1,6})([smhdw]?)$/.exec(text);
  return match ? Number(match[1]) * (UNIT_IN_MS[match[2] || 's'] ?? 0) : null;
}

/**
 * The range that `statsPeriod`, or `start` and `end`, ask for; null when none is given.
 * Facts: getsentry/sentry, src/sentry/api/utils.py (get_date_range_from_params).
 */
export function readTimeRange(query: URLSearchParams, now: number): TimeRange | null {
  const period = query.get('statsPeriod');
  if (period) {
    const lengthInMs = readPeriod(period);
    if (lengthInMs === null) throw badRequest(`Invalid statsPeriod: '${period}'`);
    return { from: now - lengthInMs, until: now + FUTURE_IN_MS };
  }
  const start = query.get('start');
  const end = query.get('end');
  if (!start && !end) return null;
  if (!start || !end) throw badRequest('start and end are both required');
  const range = { from: readInstant('start', start), until: readInstant('end', end) };
  if (range.from > range.until) throw badRequest('start must be before end');
  return range;
}

export function isWithin(range: TimeRange | null, at: number): boolean {
  return range === null || (at >= range.from && at < range.until);
}

/** An ISO date and time (UTC unless it has an offset), or seconds since the epoch. */
function readInstant(name: string, text: string): number {
  if (/^\d{9,11}(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
  const isIso =
    /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+ -]\d{2}:?\d{2})?)?$/.test(
      text,
    );
  const hasOffset = /(?:Z|[+ -]\d{2}:?\d{2})$/.test(text.slice(10));
  // A plus sign that nobody encoded arrives as a space.
  const written = text.replace(/ (\d{2}:?\d{2})$/, '+$1').replace(' ', 'T');
  const at = text.length > 10 && !hasOffset ? Date.parse(`${written}Z`) : Date.parse(written);
  if (!isIso || Number.isNaN(at)) {
    throw badRequest(`Invalid ${name}: '${text}' is not a valid ISO8601 date query`);
  }
  return at;
}

import { badRequest } from '../rest/errors.ts';
import { readPeriod, readTimeRange, type TimeRange } from './time-range.ts';

const HOUR_IN_MS = 3_600_000;
const DAY_IN_MS = 24 * HOUR_IN_MS;
const DEFAULT_LENGTH_IN_MS = 90 * DAY_IN_MS;

/** A range cut into equal buckets; it begins and ends where buckets do. */
export interface Intervals {
  readonly startInMs: number;
  readonly endInMs: number;
  readonly lengthInMs: number;
  /** Where each bucket begins. */
  readonly starts: readonly number[];
}

/**
 * The buckets that `interval` and the range ask for, with the rules of Sentry's release health and usage statistics
 * (getsentry/sentry, src/sentry/snuba/sessions_v2.py, get_constrained_date_range).
 */
export function readIntervals(query: URLSearchParams, now: number): Intervals {
  const text = query.get('interval') ?? '1h';
  const lengthInMs = readPeriod(text);
  if (lengthInMs === null || lengthInMs <= 0) throw badRequest(`Invalid interval: '${text}'`);
  if (lengthInMs % HOUR_IN_MS !== 0) {
    throw badRequest('The interval has to be a multiple of the minimum interval of one hour.');
  }
  if (lengthInMs > DAY_IN_MS) throw badRequest('The interval has to be less than one day.');
  if (DAY_IN_MS % lengthInMs !== 0) {
    throw badRequest('The interval should divide one day without a remainder.');
  }
  const range = readTimeRange(query, now) ?? { from: now - DEFAULT_LENGTH_IN_MS, until: now };
  return cut(range, now, lengthInMs);
}

function cut(range: TimeRange, now: number, lengthInMs: number): Intervals {
  // A relative range reaches a little into the future; its last bucket is the one of now.
  const until = Math.max(range.from, Math.min(range.until, now));
  const startInMs = Math.floor(range.from / lengthInMs) * lengthInMs;
  const endInMs = (Math.floor(until / lengthInMs) + 1) * lengthInMs;
  const count = (endInMs - startInMs) / lengthInMs;
  return {
    startInMs,
    endInMs,
    lengthInMs,
    starts: Array.from({ length: count }, (_, index) => startInMs + index * lengthInMs),
  };
}

/** Which bucket a time falls into; -1 when it is outside. */
export function intervalOf(intervals: Intervals, at: number): number {
  if (at < intervals.startInMs || at >= intervals.endInMs) return -1;
  return Math.floor((at - intervals.startInMs) / intervals.lengthInMs);
}

export function secondsIso(timeInMs: number): string {
  return new Date(timeInMs).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

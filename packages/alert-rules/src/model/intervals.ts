/**
 * A span of time in Sentry's words (getsentry/sentry: src/sentry/rules/conditions/event_frequency.py).
 * The schema's `1min` and `1hr` are wrong; the server takes these.
 */
export type Interval = '1m' | '5m' | '15m' | '1h' | '1d' | '1w' | '30d';

/** What a window may be compared with; `1m` is not among them. */
export type ComparisonInterval = '5m' | '15m' | '1h' | '1d' | '1w' | '30d';

/** Windows over which sessions are counted. */
export type SessionInterval = '1m' | '5m' | '10m' | '30m' | '1h';

/** How urgent an issue is: 75, 50 and 25 on the wire. */
export type Priority = 'high' | 'medium' | 'low';

/** How bad an event is: 50, 40, 30, 20, 10 and 0 on the wire. */
export type Level = 'fatal' | 'error' | 'warning' | 'info' | 'debug' | 'sample';

/**
 * How texts are compared: contains, does not, is, is not, starts with, does not, ends with, does not,
 * is set, is not set, is one of, is none of. Without case; `in` and `nin` take a list with commas.
 */
export type Match =
  | 'co'
  | 'nc'
  | 'eq'
  | 'ne'
  | 'sw'
  | 'nsw'
  | 'ew'
  | 'new'
  | 'is'
  | 'ns'
  | 'in'
  | 'nin';

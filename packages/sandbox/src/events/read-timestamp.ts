/** Events from further ahead get the time of arrival (getsentry/relay relay-server, `max_secs_in_future`). */
const AHEAD_IN_MS = 60_000;
/** Older events get the time of arrival (`max_secs_in_past`). */
const BEHIND_IN_MS = 30 * 24 * 60 * 60 * 1000;

/** Seconds since the epoch or ISO 8601 (without a zone: UTC), as milliseconds; null when it is neither. */
export function readTimestamp(value: unknown): number | null {
  if (typeof value === 'number') return inRange(value * 1000);
  if (typeof value !== 'string') return null;
  if (/^\d+(?:\.\d+)?$/.test(value)) return inRange(Number(value) * 1000);
  const hasZone = /(?:[zZ]|[+-]\d{2}:?\d{2})$/.test(value);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return inRange(Date.parse(hasZone || isDate ? value : `${value}Z`));
}

/** The time of an event: what the SDK said, unless Sentry would not believe it. */
export function readEventTimestamp(value: unknown, receivedAt: number): number {
  const timestamp = readTimestamp(value);
  if (timestamp === null) return receivedAt;
  const isBelievable =
    timestamp <= receivedAt + AHEAD_IN_MS && timestamp >= receivedAt - BEHIND_IN_MS;
  return isBelievable ? timestamp : receivedAt;
}

/** The range of an ECMAScript date; anything else would make `toISOString` throw later. */
function inRange(timestampInMs: number): number | null {
  return Math.abs(timestampInMs) <= 8_640_000_000_000_000 ? timestampInMs : null;
}

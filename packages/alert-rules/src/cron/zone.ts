const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall says, as if it were UTC. */
export function localTime(atInMs: number, timezone: string): number {
  if (timezone === 'UTC') return atInMs;
  const format =
    formats.get(timezone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: timezone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formats.set(timezone, format);
  const parts = format.formatToParts(atInMs);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

const DAY_IN_MS = 86_400_000;
const MINUTE_IN_MS = 60_000;

/**
 * When the clock on the wall says that: the first time of two, and the end of an hour that is skipped, as
 * Python's cronsim has it.
 */
export function utcTime(localInMs: number, timezone: string): number {
  const offsets = [localInMs - DAY_IN_MS, localInMs + DAY_IN_MS].map((near) =>
    offsetAt(near, timezone),
  );
  const found = offsets
    .map((offset) => localInMs - offset)
    .sort((a, b) => a - b)
    .find((candidate) => localTime(candidate, timezone) === localInMs);
  return found ?? utcTime(localInMs + MINUTE_IN_MS, timezone);
}

function offsetAt(atInMs: number, timezone: string): number {
  return localTime(atInMs, timezone) - Math.floor(atInMs / 1_000) * 1_000;
}

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

/** When the clock on the wall says that; an hour that is skipped counts by the clock before. */
export function utcTime(localInMs: number, timezone: string): number {
  const guess = localInMs - offsetAt(localInMs, timezone);
  const offset = offsetAt(guess, timezone);
  const better = localInMs - offset;
  return localTime(better, timezone) === localInMs ? better : guess;
}

function offsetAt(atInMs: number, timezone: string): number {
  return localTime(atInMs, timezone) - Math.floor(atInMs / 1_000) * 1_000;
}

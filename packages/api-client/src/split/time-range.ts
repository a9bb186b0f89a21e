const unitsInMs: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** `90d`, `24h`; a bare number is seconds (getsentry/sentry src/sentry/utils/dates.py, parse_stats_period). */
export const readPeriod = (text: string): number | undefined => {
  const [, count, unit = 's'] = /^(\d+)([smhdw])?$/.exec(text.trim()) ?? [];
  return count === undefined ? undefined : Number(count) * (unitsInMs[unit] ?? Number.NaN);
};

/** A date, ISO text (in UTC without an offset) or seconds since the epoch, as Sentry reads them. */
const readTime = (value: string | Date): number => {
  if (value instanceof Date) return value.getTime();
  if (/^\d{9,11}(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const text = value.trim().replace(' ', 'T');
  return Date.parse(text.length > 10 && !/(Z|[+-]\d\d:?\d\d)$/i.test(text) ? `${text}Z` : text);
};

/** A range of time; the end is outside of it. */
export interface TimeRange {
  readonly startInMs: number;
  readonly endInMs: number;
}

/** What the input of a query says about its time. */
export interface TimeInput {
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
}

/** Pins the range of a query, so that all of its parts speak of the same time; undefined where it says none. */
export const pinTimeRange = (
  { statsPeriod, start, end }: TimeInput,
  nowInMs: number,
): TimeRange | undefined => {
  // A period wins over a start and an end (Sentry's contract, events/).
  const lengthInMs = statsPeriod === undefined ? undefined : readPeriod(statsPeriod);
  const range =
    statsPeriod === undefined
      ? { startInMs: readTime(start ?? ''), endInMs: readTime(end ?? '') }
      : { startInMs: nowInMs - (lengthInMs ?? Number.NaN), endInMs: nowInMs };
  return range.startInMs < range.endInMs ? range : undefined;
};

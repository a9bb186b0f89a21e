import type { SeriesQuery, TopGroups } from '../../query/run-time-series.ts';
import { readPeriod, type TimeRange } from '../../query/time-range.ts';
import { badRequest } from '../errors.ts';
import { readFlag } from '../read-choices.ts';
import type { RestContext } from '../route.ts';

const MINUTE_IN_MS = 60_000;
const HOUR_IN_MS = 60 * MINUTE_IN_MS;
const DAY_IN_MS = 24 * HOUR_IN_MS;

/** How far back Sentry looks when nobody says. */
const DEFAULT_LENGTH_IN_MS = 90 * DAY_IN_MS;

/** The bucket for a range of at least that length. */
const DEFAULT_INTERVALS = [
  { fromInMs: 30 * DAY_IN_MS, intervalInMs: DAY_IN_MS },
  { fromInMs: 7 * DAY_IN_MS, intervalInMs: 4 * HOUR_IN_MS },
  { fromInMs: 2 * DAY_IN_MS, intervalInMs: HOUR_IN_MS },
  { fromInMs: 6 * HOUR_IN_MS, intervalInMs: 15 * MINUTE_IN_MS },
  { fromInMs: HOUR_IN_MS, intervalInMs: 5 * MINUTE_IN_MS },
];

export function rangeOrDefault(range: TimeRange | null, now: number): TimeRange {
  return range ?? { from: now - DEFAULT_LENGTH_IN_MS, until: now };
}

/** `groupBy` is called `field` in the older endpoint. */
export function readSeriesQuery(
  { query }: RestContext,
  range: TimeRange,
  groupByName: 'groupBy' | 'field',
): SeriesQuery {
  const axes = query.getAll('yAxis').filter((axis) => axis !== '');
  return {
    axes: axes.length > 0 ? axes : ['count()'],
    query: query.get('query') ?? '',
    intervalInMs: readInterval(query.get('interval'), range),
    top: readTop(query, groupByName),
    comparisonInMs: readSeconds(query, 'comparisonDelta'),
  };
}

function readTop(query: URLSearchParams, groupByName: 'groupBy' | 'field'): TopGroups | null {
  const text = query.get('topEvents');
  const groupBy = query
    .getAll(groupByName)
    .filter((field) => field !== '' && !/\(.*\)$/.test(field));
  const sort = query.getAll('sort').filter((key) => key !== '');
  if (text === null) {
    if (groupByName === 'groupBy' && (groupBy.length > 0 || sort.length > 0)) {
      throw badRequest('groupBy and sort need topEvents');
    }
    return null;
  }
  const count = Number(text);
  if (!/^\d+$/.test(text)) throw badRequest('topEvents must be an integer');
  if (count > 10) throw badRequest('Can only get up to 10 top events');
  if (count < 1) throw badRequest('topEvents must be at least 1');
  if (groupBy.length === 0)
    throw badRequest(`${groupByName} is a required parameter when doing a topEvents query`);
  if (groupByName === 'groupBy' && sort.length === 0) {
    throw badRequest('sort is a required parameter when doing a topEvents query');
  }
  return { groupBy, sort, count, includesOther: !readFlag(query, 'excludeOther') };
}

/** One that is not understood, or is no shorter than the range, gives way to the default, as Sentry documents. */
function readInterval(text: string | null, range: TimeRange): number {
  const lengthInMs = range.until - range.from;
  const asked = text === null ? null : readPeriod(text);
  if (asked !== null && asked > 0 && asked < lengthInMs) return asked;
  const fitting = DEFAULT_INTERVALS.find(({ fromInMs }) => lengthInMs >= fromInMs);
  return fitting?.intervalInMs ?? MINUTE_IN_MS;
}

function readSeconds(query: URLSearchParams, name: string): number | null {
  const text = query.get(name);
  if (text === null) return null;
  if (!/^[1-9]\d*$/.test(text)) throw badRequest(`${name} must be a whole number of seconds`);
  return Number(text) * 1000;
}

import { runTimeSeries, type Series, type SeriesPoint } from '../../query/run-time-series.ts';
import { readSelection, SELECTION_PARAMETERS } from '../../query/selection.ts';
import { withDataset } from '../../query/with-dataset.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { searchOrBadRequest } from '../search-or-bad-request.ts';
import { rangeOrDefault, readSeriesQuery } from './read-series-query.ts';

const SCOPES = ['org:read', 'org:write', 'org:admin'];
const SHARED = [
  ...SELECTION_PARAMETERS,
  'dataset',
  'yAxis',
  'query',
  'interval',
  'topEvents',
  'sort',
  'excludeOther',
  'comparisonDelta',
];

export const timeSeriesRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/0/organizations/{organization_id_or_slug}/events-timeseries/',
    scopes: SCOPES,
    isQuery: true,
    query: [...SHARED, 'groupBy'],
    handle: answerTimeSeries,
  },
  {
    // The older form; not in Sentry's published contract.
    method: 'GET',
    path: '/api/0/organizations/{organization_id_or_slug}/events-stats/',
    scopes: SCOPES,
    isQuery: true,
    query: [...SHARED, 'field'],
    handle: answerStats,
  },
];

interface Result {
  readonly series: readonly Series[];
  readonly dataset: string;
  readonly startInMs: number;
  readonly endInMs: number;
  readonly intervalInMs: number;
}

function run(context: RestContext, groupByName: 'groupBy' | 'field'): Result {
  const { state, organization, query } = context;
  const now = state.clock.now();
  const selection = readSelection(context);
  const range = rangeOrDefault(selection.range, now);
  const asked = readSeriesQuery(context, range, groupByName);
  const dataset = query.get('dataset') ?? 'discover';
  const series = searchOrBadRequest(() =>
    withDataset(dataset, { state, organization, projects: selection.projects }, (rows) =>
      runTimeSeries(rows, { ...selection, range }, now, asked),
    ),
  );
  const { intervalInMs } = asked;
  return {
    series,
    dataset,
    startInMs: range.from,
    endInMs: Math.min(range.until, now),
    intervalInMs,
  };
}

function answerTimeSeries(context: RestContext): RestAnswer {
  const { series, dataset, startInMs, endInMs, intervalInMs } = run(context, 'groupBy');
  return {
    status: 200,
    body: {
      meta: { dataset, start: startInMs, end: endInMs },
      timeSeries: series.map((entry) =>
        serializeSeries(entry, intervalInMs, context.query.has('topEvents')),
      ),
    },
  };
}

function serializeSeries(
  { axis, group, shape, order, isOther, points }: Series,
  intervalInMs: number,
  isTop: boolean,
): Record<string, unknown> {
  return {
    yAxis: axis,
    ...(group ? { groupBy: group } : {}),
    meta: {
      valueType: shape.type,
      valueUnit: shape.unit,
      interval: intervalInMs,
      ...(isTop ? { order, isOther } : {}),
    },
    values: points.map((point) => serializePoint(point)),
  };
}

function serializePoint(point: SeriesPoint): Record<string, unknown> {
  return {
    timestamp: point.startInMs,
    value: point.value,
    incomplete: point.isIncomplete,
    ...(point.isIncomplete ? { incompleteReason: 'INCOMPLETE_BUCKET' } : {}),
    ...(point.comparisonValue === null ? {} : { comparisonValue: point.comparisonValue }),
  };
}

/** One axis: the graph itself. Several axes, or top groups: an object with a graph for each. */
function answerStats(context: RestContext): RestAnswer {
  const { series, dataset, startInMs, endInMs } = run(context, 'field');
  const graph = (entry: Series): Record<string, unknown> => ({
    data: entry.points.map((point) => [
      point.startInMs / 1000,
      [
        {
          count: point.value,
          ...(point.comparisonValue === null ? {} : { comparisonCount: point.comparisonValue }),
        },
      ],
    ]),
    start: Math.floor(startInMs / 1000),
    end: Math.floor(endInMs / 1000),
    isMetricsData: false,
    order: entry.order,
    meta: {
      fields: { [entry.axis]: entry.shape.type },
      units: { [entry.axis]: entry.shape.unit },
      dataset,
    },
  });
  const [only] = series;
  if (!context.query.has('topEvents') && series.length === 1 && only) {
    return { status: 200, body: graph(only) };
  }
  const named = new Map<string, Record<string, unknown>>();
  for (const entry of series) {
    const name = groupName(entry);
    const isNested = name !== null && new Set(series.map(({ axis }) => axis)).size > 1;
    const known = named.get(name ?? entry.axis) ?? { order: entry.order };
    named.set(
      name ?? entry.axis,
      isNested ? { ...known, [entry.axis]: graph(entry) } : graph(entry),
    );
  }
  return { status: 200, body: Object.fromEntries(named) };
}

function groupName({ group, isOther }: Series): string | null {
  if (isOther) return 'Other';
  return group ? group.map(({ value }) => String(value)).join(',') : null;
}

import { compileQuery } from '../search/compile.ts';
import { invalidQuery } from '../search/invalid-query.ts';
import { parseQuery } from '../search/parse.ts';
import { buildAggregate, type Aggregate } from './aggregates.ts';
import type { Cell, Shape } from './column.ts';
import type { Dataset } from './dataset.ts';
import { parseExpression } from './parse-expression.ts';
import { runQuery, selectRows } from './run-query.ts';
import type { Selection } from './selection.ts';
import { splitConditions } from './split-conditions.ts';
import type { TimeRange } from './time-range.ts';

export interface SeriesQuery {
  readonly axes: readonly string[];
  readonly query: string;
  readonly intervalInMs: number;
  /** Groups of rows with a series of their own; null for one series of everything. */
  readonly top: TopGroups | null;
  /** Also the values of this long before; null for none. */
  readonly comparisonInMs: number | null;
}

export interface TopGroups {
  readonly groupBy: readonly string[];
  readonly sort: readonly string[];
  readonly count: number;
  readonly includesOther: boolean;
}

export interface Series {
  readonly axis: string;
  readonly shape: Shape;
  /** Null for everything, or for what is in no top group. */
  readonly group: readonly { readonly key: string; readonly value: Cell }[] | null;
  readonly isOther: boolean;
  readonly order: number;
  readonly points: readonly SeriesPoint[];
}

export interface SeriesPoint {
  readonly startInMs: number;
  readonly value: number;
  readonly comparisonValue: number | null;
  readonly count: number;
  /** The bucket has not ended yet. */
  readonly isIncomplete: boolean;
}

/** More points than this are no graph (src/sentry/constants.py, MAX_ROLLUP_POINTS). */
const MAXIMUM_POINTS = 10_000;

/** Aggregates over time. Throws an `InvalidQuery` that names what is wrong. */
export function runTimeSeries<Row>(
  dataset: Dataset<Row>,
  selection: Selection & { readonly range: TimeRange },
  now: number,
  asked: SeriesQuery,
): Series[] {
  const aggregates = asked.axes.map((axis) => buildAggregate(dataset, parseExpression(axis)));
  const { where, having } = splitConditions(parseQuery(asked.query));
  if (!asked.top && having.type !== 'everything') {
    throw invalidQuery('Conditions on aggregates need topEvents in a time series');
  }
  const test = compileQuery(where, dataset.space);
  const rows = selectRows(dataset, selection, test);
  const earlier = asked.comparisonInMs ?? 0;
  const shifted: TimeRange = {
    from: selection.range.from - earlier,
    until: selection.range.until - earlier,
  };
  const before = earlier > 0 ? selectRows(dataset, { ...selection, range: shifted }, test) : null;
  const buckets = bucketsOf(selection.range, now, asked.intervalInMs);
  const draw = (aggregate: Aggregate<Row>, isIncluded: (row: Row) => boolean): SeriesPoint[] =>
    points(dataset, aggregate, buckets, now, rows.filter(isIncluded), {
      rows: before?.filter(isIncluded) ?? null,
      delayInMs: earlier,
    });
  const groups = asked.top ? topGroups(dataset, selection, now, asked, asked.top) : [];
  if (!asked.top) {
    return aggregates.map((aggregate, order) =>
      seriesOf(
        aggregate,
        { group: null, isOther: false, order },
        draw(aggregate, () => true),
      ),
    );
  }
  const { top } = asked;
  const columns = top.groupBy.map((name) => dataset.column(name));
  const keyOf = (row: Row): string => JSON.stringify(columns.map((column) => column.read(row)));
  const keys = new Set(groups.map((cells) => JSON.stringify(cells)));
  const series = groups.flatMap((cells, order) => {
    const group = top.groupBy.map((key, index) => ({ key, value: cells[index] ?? null }));
    const isOfGroup = (row: Row): boolean => keyOf(row) === JSON.stringify(cells);
    return aggregates.map((aggregate) =>
      seriesOf(aggregate, { group, isOther: false, order }, draw(aggregate, isOfGroup)),
    );
  });
  const isOther = (row: Row): boolean => !keys.has(keyOf(row));
  if (!top.includesOther || !rows.some(isOther)) return series;
  const place = { group: null, isOther: true, order: groups.length };
  const others = aggregates.map((aggregate) =>
    seriesOf(aggregate, place, draw(aggregate, isOther)),
  );
  return [...series, ...others];
}

function seriesOf<Row>(
  { expression, type, unit }: Aggregate<Row>,
  { group, isOther, order }: Pick<Series, 'group' | 'isOther' | 'order'>,
  drawn: readonly SeriesPoint[],
): Series {
  return { axis: expression.text, shape: { type, unit }, group, isOther, order, points: drawn };
}

interface Buckets {
  readonly firstInMs: number;
  readonly lengthInMs: number;
  readonly count: number;
}

function bucketsOf(range: TimeRange, now: number, lengthInMs: number): Buckets {
  const firstInMs = Math.floor(range.from / lengthInMs) * lengthInMs;
  const until = Math.max(range.from, Math.min(range.until, now));
  const count = Math.floor((until - firstInMs) / lengthInMs) + 1;
  if (count > MAXIMUM_POINTS) {
    throw invalidQuery(
      'Your interval and date range would create too many results. ' +
        'Use a larger interval, or a smaller date range.',
    );
  }
  return { firstInMs, lengthInMs, count };
}

function topGroups<Row>(
  dataset: Dataset<Row>,
  selection: Selection,
  now: number,
  asked: SeriesQuery,
  top: TopGroups,
): Cell[][] {
  const sorted = top.sort.map((key) => key.replace(/^-/, ''));
  const fields = [...new Set([...top.groupBy, ...asked.axes, ...sorted])];
  const { rows } = runQuery(dataset, selection, now, {
    fields,
    query: asked.query,
    sort: top.sort,
    allowAggregateConditions: true,
  });
  return rows.slice(0, top.count).map((row) => top.groupBy.map((name) => row.get(name) ?? null));
}

function points<Row>(
  dataset: Dataset<Row>,
  aggregate: Aggregate<Row>,
  buckets: Buckets,
  now: number,
  rows: readonly Row[],
  earlier: { readonly rows: readonly Row[] | null; readonly delayInMs: number },
): SeriesPoint[] {
  const { firstInMs, lengthInMs, count } = buckets;
  const filled = fill(dataset, buckets, rows, 0);
  const before = earlier.rows ? fill(dataset, buckets, earlier.rows, earlier.delayInMs) : null;
  const valueOf = (list: readonly Row[] | undefined): number => {
    const value = aggregate.compute(list ?? [], lengthInMs);
    return typeof value === 'number' ? value : 0;
  };
  return Array.from({ length: count }, (_, index) => {
    const startInMs = firstInMs + index * lengthInMs;
    return {
      startInMs,
      value: valueOf(filled.get(index)),
      comparisonValue: before ? valueOf(before.get(index)) : null,
      count: filled.get(index)?.length ?? 0,
      isIncomplete: startInMs + lengthInMs > now,
    };
  });
}

function fill<Row>(
  dataset: Dataset<Row>,
  { firstInMs, lengthInMs, count }: Buckets,
  rows: readonly Row[],
  delayInMs: number,
): ReadonlyMap<number, Row[]> {
  const filled = new Map<number, Row[]>();
  for (const row of rows) {
    const at = dataset.timeOf(row) + delayInMs;
    // A clock that runs a little ahead must not lose its rows.
    const index = Math.min(Math.floor((at - firstInMs) / lengthInMs), count - 1);
    const bucket = filled.get(index);
    if (bucket) bucket.push(row);
    else filled.set(index, [row]);
  }
  return filled;
}

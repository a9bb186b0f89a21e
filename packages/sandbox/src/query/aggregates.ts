import { invalidQuery } from '../search/invalid-query.ts';
import { dateCell, type Cell, type CellType, type Column, type Shape } from './column.ts';
import { conditionTest } from './condition-test.ts';
import type { Dataset } from './dataset.ts';
import type { Expression } from './parse-expression.ts';
import { quantile } from './quantile.ts';

/** A function over the rows of a group. */
export interface Aggregate<Row> extends Shape {
  readonly expression: Expression;
  readonly compute: (rows: readonly Row[], durationInMs: number) => Cell;
}

interface Call<Row> {
  readonly dataset: Dataset<Row>;
  readonly name: string;
  readonly parameters: readonly string[];
  /** The column that a parameter names; the dataset's duration when there is none. */
  readonly column: (index: number) => Column<Row>;
}

type Built<Row> = Omit<Aggregate<Row>, 'expression'>;

const INTEGER: Shape = { type: 'integer', unit: null };
const PERCENTILES: Readonly<Record<string, number>> = {
  p50: 0.5,
  p75: 0.75,
  p90: 0.9,
  p95: 0.95,
  p99: 0.99,
  p100: 1,
  median: 0.5,
};
/** Names of rates, and what they are per. */
const RATES: Readonly<Record<string, number>> = {
  epm: 60_000,
  tpm: 60_000,
  spm: 60_000,
  per_minute: 60_000,
  eps: 1000,
  tps: 1000,
  sps: 1000,
  per_second: 1000,
};

/** Makes the function that an expression calls; throws an `InvalidQuery` that names what is wrong with it. */
export function buildAggregate<Row>(dataset: Dataset<Row>, expression: Expression): Aggregate<Row> {
  const { name, parameters = [] } = expression;
  const built = build({
    dataset,
    name,
    parameters,
    column: (index) => dataset.column(parameters[index] ?? dataset.durationColumn),
  });
  if (!built) throw invalidQuery(`${expression.text} is not a valid function`);
  const { isOfMetric } = dataset;
  const metric = parameters.slice(1);
  // `value,name,type,unit`: a function over one metric of the many that the dataset holds.
  if (!isOfMetric || metric.length < 2) return { expression, ...built };
  return {
    expression,
    ...built,
    compute: (rows, durationInMs) =>
      built.compute(
        rows.filter((row) => isOfMetric(row, metric)),
        durationInMs,
      ),
  };
}

function build<Row>(call: Call<Row>): Built<Row> | null {
  const { dataset, name, parameters } = call;
  if (Object.hasOwn(PERCENTILES, name)) return percentile(call.column(0), PERCENTILES[name] ?? 0);
  if (Object.hasOwn(RATES, name)) return rate(RATES[name] ?? 1);
  switch (name) {
    case 'count':
      return parameters[0] === undefined
        ? { ...INTEGER, compute: (rows) => rows.length }
        : countPresent(call.column(0));
    case 'count_unique':
      return countUnique(required(call, 1).column(0));
    case 'count_if': {
      const [, operator = '', value = ''] = required(call, 3).parameters;
      const column = call.column(0);
      const test = conditionTest(name, operator, value);
      return { ...INTEGER, compute: (rows) => rows.filter((row) => test(column.read(row))).length };
    }
    case 'percentile': {
      const level = Number(required(call, 2).parameters[1]);
      if (level >= 0 && level <= 1) return percentile(call.column(0), level);
      throw invalidQuery(
        `percentile: the second parameter must be from 0 to 1, got ${parameters[1]}`,
      );
    }
    case 'sum':
      return ofNumbers(required(call, 1).column(0), (values) =>
        values.reduce((sum, value) => sum + value, 0),
      );
    case 'avg':
      return ofNumbers(call.column(0), (values) =>
        values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
      );
    case 'min':
      return ofNumbers(required(call, 1).column(0), (values) => quantile(values, 0));
    case 'max':
      return ofNumbers(required(call, 1).column(0), (values) => quantile(values, 1));
    case 'any': {
      const column = required(call, 1).column(0);
      return {
        type: column.type,
        unit: column.unit,
        compute: (rows) => (rows[0] === undefined ? null : column.read(rows[0])),
      };
    }
    case 'failure_count':
      return { ...INTEGER, compute: (rows) => rows.filter(dataset.isFailure).length };
    case 'failure_rate':
      return {
        type: 'percentage',
        unit: null,
        compute: (rows) =>
          rows.length === 0 ? null : rows.filter(dataset.isFailure).length / rows.length,
      };
    case 'last_seen':
      return { type: 'date', unit: null, compute: (rows) => dateCell(latest(dataset, rows)) };
    case 'latest_event':
      return {
        type: 'string',
        unit: null,
        compute: (rows) => {
          const at = latest(dataset, rows);
          const row = rows.findLast((candidate) => dataset.timeOf(candidate) === at);
          return row === undefined ? null : dataset.idOf(row);
        },
      };
    default:
      return null;
  }
}

function required<Row>(call: Call<Row>, count: number): Call<Row> {
  if (call.parameters.length >= count) return call;
  throw invalidQuery(`${call.name}: expected ${count} argument(s), got ${call.parameters.length}`);
}

function percentile<Row>(column: Column<Row>, level: number): Built<Row> {
  return ofNumbers(column, (values) => quantile(values, level));
}

function ofNumbers<Row>(
  column: Column<Row>,
  compute: (values: readonly number[]) => number | null,
): Built<Row> {
  const type: CellType =
    column.type === 'integer' || column.type === 'string' ? 'number' : column.type;
  return {
    type,
    unit: column.unit,
    compute: (rows) => {
      const value = compute(rows.flatMap((row) => column.numbers(row)));
      return type === 'date' ? dateCell(value) : value;
    },
  };
}

function countPresent<Row>(column: Column<Row>): Built<Row> {
  return { ...INTEGER, compute: (rows) => rows.filter((row) => column.read(row) !== null).length };
}

function countUnique<Row>(column: Column<Row>): Built<Row> {
  return {
    ...INTEGER,
    compute: (rows) => {
      const values = rows.map((row) => column.read(row)).filter((value) => value !== null);
      return new Set(values.map((value) => JSON.stringify(value))).size;
    },
  };
}

function rate<Row>(perInMs: number): Built<Row> {
  return {
    type: 'rate',
    unit: perInMs === 1000 ? '1/second' : '1/minute',
    compute: (rows, durationInMs) =>
      durationInMs <= 0 ? 0 : (rows.length * perInMs) / durationInMs,
  };
}

function latest<Row>(dataset: Dataset<Row>, rows: readonly Row[]): number | null {
  return rows.reduce<number | null>(
    (found, row) => Math.max(found ?? Number.NEGATIVE_INFINITY, dataset.timeOf(row)),
    null,
  );
}

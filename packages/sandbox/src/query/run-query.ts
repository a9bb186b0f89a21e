import { compileQuery } from '../search/compile.ts';
import type { Field } from '../search/field.ts';
import { invalidQuery } from '../search/invalid-query.ts';
import { parseQuery } from '../search/parse.ts';
import { asNumbers } from '../search/payload.ts';
import { keyText, type Key } from '../search/query.ts';
import { buildAggregate, type Aggregate } from './aggregates.ts';
import type { Cell, Column, Shape } from './column.ts';
import type { Dataset } from './dataset.ts';
import { parseExpression } from './parse-expression.ts';
import { isSelected, type Selection } from './selection.ts';
import { sortTable, type TableRow } from './sort-table.ts';
import { splitConditions } from './split-conditions.ts';

export interface TableQuery {
  readonly fields: readonly string[];
  readonly query: string;
  /** `-count()`: descending. Each must be one of the fields. */
  readonly sort: readonly string[];
  /** False: a condition on an aggregate is refused. */
  readonly allowAggregateConditions: boolean;
}

export interface Table {
  readonly columns: ReadonlyMap<string, Shape>;
  readonly rows: readonly TableRow[];
}

interface Group<Row> {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly rows: Row[];
}

/** Answers a query as Discover does. Throws an `InvalidQuery` that names what is wrong. */
export function runQuery<Row>(
  dataset: Dataset<Row>,
  selection: Selection,
  now: number,
  { fields, query, sort, allowAggregateConditions }: TableQuery,
): Table {
  const expressions = fields.map((field) => parseExpression(field));
  const isAggregated = expressions.some(({ parameters }) => parameters !== undefined);
  const columns = expressions
    .filter(({ parameters }) => parameters === undefined)
    .map(({ text }) => dataset.column(text));
  const aggregates = expressions
    .filter(({ parameters }) => parameters !== undefined)
    .map((expression) => buildAggregate(dataset, expression));
  const { where, having } = splitConditions(parseQuery(query));
  if (!allowAggregateConditions && having.type !== 'everything') {
    throw invalidQuery(
      'Aggregate conditions are not allowed when allowAggregateConditions is false',
    );
  }
  const rows = selectRows(dataset, selection, compileQuery(where, dataset.space));
  const durationInMs = lengthOf(dataset, selection, rows, now);
  const groups = isAggregated
    ? groupRows(columns, rows)
    : newestFirst(dataset, rows).map((row) => single(columns, row));
  const passes = compileQuery<Group<Row>>(having, {
    now,
    resolve: (key) => groupField(dataset, key, durationInMs),
  });
  const table = groups
    .filter((group) => passes(group))
    .map((group) => toTableRow(group, aggregates, durationInMs));
  return {
    columns: shapesOf(fields, columns, aggregates),
    rows: sortTable(table, expressions, sort),
  };
}

export function selectRows<Row>(
  dataset: Dataset<Row>,
  selection: Selection,
  test: (row: Row) => boolean,
): Row[] {
  return dataset.rows.filter((row) => {
    const place = { project: dataset.projectOf(row), environment: dataset.environmentOf(row) };
    return isSelected(selection, place, dataset.timeOf(row)) && test(row);
  });
}

function newestFirst<Row>(dataset: Dataset<Row>, rows: readonly Row[]): Row[] {
  return rows.toSorted((left, right) => dataset.timeOf(right) - dataset.timeOf(left));
}

/** How long rates are measured over: the selected time, else from the first row until now. */
function lengthOf<Row>(
  dataset: Dataset<Row>,
  { range }: Selection,
  rows: readonly Row[],
  now: number,
): number {
  if (range) return Math.min(range.until, now) - range.from;
  return now - rows.reduce((first, row) => Math.min(first, dataset.timeOf(row)), now);
}

function groupRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Group<Row>[] {
  const groups = new Map<string, Group<Row>>();
  // Without columns everything is one group, and there is an answer even when there are no rows.
  if (columns.length === 0) groups.set('[]', { cells: new Map(), rows: [] });
  for (const row of rows) {
    const key = JSON.stringify(columns.map((column) => column.read(row)));
    const group = groups.get(key) ?? single(columns, row, []);
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function single<Row>(columns: readonly Column<Row>[], row: Row, rows: Row[] = [row]): Group<Row> {
  return { cells: new Map(columns.map((column) => [column.name, column.read(row)])), rows };
}

/** An aggregate of the query as something that can be compared; it need not be among the fields. */
function groupField<Row>(dataset: Dataset<Row>, key: Key, durationInMs: number): Field<Group<Row>> {
  const text = keyText(key);
  if (!key.parameters) throw invalidQuery(`${text} is not a valid function`);
  const aggregate = buildAggregate(dataset, parseExpression(text));
  const read = (group: Group<Row>): Cell => aggregate.compute(group.rows, durationInMs);
  switch (aggregate.type) {
    case 'date':
      return {
        type: 'date',
        read: (group) => {
          const cell = read(group);
          return typeof cell === 'string' ? Date.parse(cell) : null;
        },
      };
    case 'duration':
    case 'size':
    case 'percentage':
      return { type: aggregate.type, read: (group) => asNumbers(read(group)) };
    case 'integer':
    case 'number':
    case 'rate':
      return { type: 'number', read: (group) => asNumbers(read(group)) };
    case 'string':
    case 'array':
    case 'boolean':
      return {
        type: 'text',
        read: (group) => {
          const cell = read(group);
          return cell === null ? [] : [String(cell)];
        },
      };
  }
}

function toTableRow<Row>(
  group: Group<Row>,
  aggregates: readonly Aggregate<Row>[],
  durationInMs: number,
): TableRow {
  const row = new Map(group.cells);
  for (const { expression, compute } of aggregates) {
    row.set(expression.text, compute(group.rows, durationInMs));
  }
  return row;
}

function shapesOf<Row>(
  fields: readonly string[],
  columns: readonly Column<Row>[],
  aggregates: readonly Aggregate<Row>[],
): Map<string, Shape> {
  const shapes = new Map<string, Shape>([
    ...columns.map(({ name, type, unit }) => [name, { type, unit }] as const),
    ...aggregates.map(({ expression, type, unit }) => [expression.text, { type, unit }] as const),
  ]);
  return new Map(
    fields.map((field) => [field, shapes.get(field) ?? { type: 'string', unit: null }]),
  );
}

import { attributeCells, compileUnknownAttribute, type AttributeRow } from './attribute-field.ts';
import type { Field } from '../search/field.ts';
import { invalidQuery } from '../search/invalid-query.ts';
import { keyText, type Key } from '../search/query.ts';
import type { SearchScope } from '../search/issue-row.ts';
import { columnOf } from './column.ts';
import type { Dataset } from './dataset.ts';
import { columnKey } from './parse-expression.ts';

export interface AttributeDatasetOptions<Row extends AttributeRow> {
  readonly name: string;
  readonly scope: SearchScope;
  /** Of all organizations. */
  readonly rows: readonly Row[];
  readonly fields: Readonly<Record<string, Field<Row>>>;
  readonly text: (row: Row) => readonly string[];
  readonly environmentOf: (row: Row) => string | null;
  readonly timeOf: (row: Row) => number;
  readonly idOf: (row: Row) => string;
  readonly durationColumn: string;
  readonly isFailure?: (row: Row) => boolean;
  readonly isOfMetric?: (row: Row, parameters: readonly string[]) => boolean;
}

/** Rows with some fields of their own and any attributes besides: spans, logs, metrics. */
export function attributeDataset<Row extends AttributeRow>(
  options: AttributeDatasetOptions<Row>,
): Dataset<Row> {
  const { name, scope, fields } = options;
  const rows = options.rows.filter(({ project }) => project.organization === scope.organization);
  const resolve = (key: Key): Field<Row> => {
    if (key.parameters) {
      throw invalidQuery(`Aggregate filters (${keyText(key)}) are not supported in this search.`);
    }
    const own = key.isTag || !Object.hasOwn(fields, key.name) ? undefined : fields[key.name];
    const field = own ?? compileUnknownAttribute(rows, key.name);
    if (field) return field;
    throw invalidQuery(
      `Invalid key for this search: ${keyText(key)}. It is no field of ${name}, ` +
        `and none of them has an attribute of that name.`,
    );
  };
  return {
    name,
    rows,
    space: { now: scope.state.clock.now(), text: options.text, resolve },
    projectOf: ({ project }) => project,
    environmentOf: options.environmentOf,
    timeOf: options.timeOf,
    idOf: options.idOf,
    durationColumn: options.durationColumn,
    isFailure: options.isFailure ?? (() => false),
    ...(options.isOfMetric ? { isOfMetric: options.isOfMetric } : {}),
    attributesOf: attributeCells,
    column: (column) =>
      columnOf(column, resolve(columnKey(column)), { isInteger: column === 'project.id' }),
  };
}

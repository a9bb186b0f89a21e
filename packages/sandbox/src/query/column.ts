import type { Field } from '../search/field.ts';

export type Cell = string | number | boolean | null | readonly string[];

/** Types and units as the `meta` of Sentry's answers names them. */
export type CellType =
  | 'string'
  | 'array'
  | 'integer'
  | 'number'
  | 'duration'
  | 'size'
  | 'percentage'
  | 'rate'
  | 'date'
  | 'boolean';

export interface Shape {
  readonly type: CellType;
  readonly unit: string | null;
}

/** One column of an answer: where its values come from, and what they are. */
export interface Column<Row> extends Shape {
  readonly name: string;
  readonly read: (row: Row) => Cell;
  /** As a number, for aggregates; empty where the row has none. */
  readonly numbers: (row: Row) => readonly number[];
}

const UNITS: Partial<Record<CellType, string>> = { duration: 'millisecond', size: 'byte' };

function shape(type: CellType): Shape {
  return { type, unit: UNITS[type] ?? null };
}

/** A searchable field as a column. `isList`: all of its values, not the first. */
export function columnOf<Row>(
  name: string,
  field: Field<Row>,
  options: { readonly isList?: boolean; readonly isInteger?: boolean } = {},
): Column<Row> {
  switch (field.type) {
    case 'text':
      return {
        name,
        ...shape(options.isList === true ? 'array' : 'string'),
        read: (row) => (options.isList === true ? field.read(row) : (field.read(row)[0] ?? null)),
        numbers: (row) =>
          field
            .read(row)
            .map(Number)
            .filter((value) => Number.isFinite(value)),
      };
    case 'date':
      return {
        name,
        ...shape('date'),
        read: (row) => dateCell(field.read(row)),
        numbers: (row) => [field.read(row)].filter((value) => value !== null),
      };
    case 'boolean':
      return {
        name,
        ...shape('boolean'),
        read: (row) => field.read(row)[0] ?? null,
        numbers: (row) => field.read(row).map(Number),
      };
    case 'number':
    case 'duration':
    case 'size':
    case 'percentage':
      return {
        name,
        ...shape(options.isInteger === true ? 'integer' : field.type),
        read: (row) => field.read(row)[0] ?? null,
        numbers: field.read,
      };
    case 'custom':
      throw new TypeError(`${name} can be searched, and has no value to show`);
  }
}

/** Discover writes an offset where the rest of the API writes Z. */
export function dateCell(timeInMs: number | null): string | null {
  return timeInMs === null
    ? null
    : new Date(timeInMs).toISOString().replace(/(?:\.000)?Z$/, '+00:00');
}

import type { Filter } from './query.ts';

/** What a key means for one kind of row. A row may have several values of a text field (`stack.filename`). */
export type Field<Row> =
  | TextField<Row>
  | NumberField<Row>
  | DateField<Row>
  | BooleanField<Row>
  | CustomField<Row>;

export interface TextField<Row> {
  readonly type: 'text';
  readonly read: (row: Row) => readonly string[];
  /** `contains`: a value without wildcards may stand anywhere in the text, in any case. Default exact. */
  readonly match?: 'contains';
  /** Orders two values, for keys that take `>` (`release.version`). Without it an operator is part of the value. */
  readonly compare?: (left: string, right: string) => number;
}

export interface NumberField<Row> {
  readonly type: 'number' | 'duration' | 'size' | 'percentage';
  readonly read: (row: Row) => readonly number[];
}

export interface DateField<Row> {
  readonly type: 'date';
  /** Milliseconds since the epoch. */
  readonly read: (row: Row) => number | null;
}

export interface BooleanField<Row> {
  readonly type: 'boolean';
  readonly read: (row: Row) => readonly boolean[];
}

/** A key with rules of its own (`is:`, `assigned:`). Gets the filter without its negation. */
export interface CustomField<Row> {
  readonly type: 'custom';
  readonly test: (filter: Filter) => (row: Row) => boolean;
  readonly isPresent?: (row: Row) => boolean;
}

/** Whether the row has any value of the field, for `has:`. */
export function isPresent<Row>(field: Field<Row>, row: Row): boolean {
  switch (field.type) {
    case 'text':
      return field.read(row).some((value) => value !== '');
    case 'number':
    case 'duration':
    case 'size':
    case 'percentage':
    case 'boolean':
      return field.read(row).length > 0;
    case 'date':
      return field.read(row) !== null;
    case 'custom':
      return field.isPresent?.(row) ?? false;
  }
}

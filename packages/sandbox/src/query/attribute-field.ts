import type { Field } from '../search/field.ts';
import { asNumbers, asTexts } from '../search/payload.ts';
import type { Cell } from './column.ts';
import type { Project } from '../store/model.ts';

export interface AttributeRow {
  readonly project: Project;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** An attribute as a field, with the type that its values have; null when no row has it. */
export function compileUnknownAttribute<Row extends AttributeRow>(
  rows: readonly Row[],
  name: string,
): Field<Row> | null {
  const read = (row: Row): unknown =>
    Object.hasOwn(row.attributes, name) ? row.attributes[name] : undefined;
  const carrier = rows.find((row) => (read(row) ?? null) !== null);
  if (!carrier) return null;
  const example = read(carrier);
  if (typeof example === 'number') return { type: 'number', read: (row) => asNumbers(read(row)) };
  if (typeof example !== 'boolean') return { type: 'text', read: (row) => textsOf(read(row)) };
  return {
    type: 'boolean',
    read: (row) => [read(row)].filter((value) => typeof value === 'boolean'),
  };
}

/** The attributes of a row that have a value which can be shown. */
export function attributeCells({ attributes }: AttributeRow): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'number' || typeof value === 'boolean') cells.set(name, value);
    else if (Array.isArray(value)) cells.set(name, textsOf(value));
    else if (typeof value === 'string') cells.set(name, value);
  }
  return cells;
}

/** The fields that all kinds of rows share. */
export function placeFields<Row extends AttributeRow>(
  timeOf: (row: Row) => number,
  environmentOf: (row: Row) => string | null,
  releaseOf: (row: Row) => string | null,
): Record<string, Field<Row>> {
  return {
    project: { type: 'text', read: ({ project }) => [project.slug] },
    'project.name': { type: 'text', read: ({ project }) => [project.slug] },
    'project.id': { type: 'number', read: ({ project }) => [Number(project.id)] },
    timestamp: { type: 'date', read: timeOf },
    environment: { type: 'text', read: (row) => present(environmentOf(row)) },
    release: { type: 'text', read: (row) => present(releaseOf(row)) },
  };
}

export function present(value: string | null): readonly string[] {
  return value === null || value === '' ? [] : [value];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.flatMap((entry) => asTexts(entry)) : asTexts(value);
}

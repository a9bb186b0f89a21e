import { invalidQuery } from '../search/invalid-query.ts';
import type { Cell } from './column.ts';
import { aliasOf, type Expression } from './parse-expression.ts';

export type TableRow = ReadonlyMap<string, Cell>;

/**
 * Sorts by every key in turn. Without one: by the first function, the highest first, which Sentry leaves to chance;
 * rows that no function groups stay as they came.
 */
export function sortTable(
  rows: readonly TableRow[],
  expressions: readonly Expression[],
  sort: readonly string[],
): TableRow[] {
  const keys =
    sort.length > 0 ? sort.map((key) => readKey(key, expressions)) : defaultKeys(expressions);
  return rows.toSorted((left, right) => {
    for (const { field, direction } of keys) {
      const order = compareCells(left.get(field) ?? null, right.get(field) ?? null) * direction;
      if (order !== 0) return order;
    }
    return 0;
  });
}

interface SortKey {
  readonly field: string;
  readonly direction: 1 | -1;
}

function readKey(key: string, expressions: readonly Expression[]): SortKey {
  const name = key.replace(/^-/, '');
  const expression = expressions.find(
    (candidate) => candidate.text === name || aliasOf(candidate) === name.replace(/_$/, ''),
  );
  if (!expression) {
    const fields = expressions.map(({ text }) => text).join(', ');
    throw invalidQuery(
      `Cannot sort by a field that is not selected: ${name}. The selected fields are ${fields}.`,
    );
  }
  return { field: expression.text, direction: key.startsWith('-') ? -1 : 1 };
}

function defaultKeys(expressions: readonly Expression[]): SortKey[] {
  const first = expressions.find(({ parameters }) => parameters !== undefined);
  return first ? [{ field: first.text, direction: -1 }] : [];
}

/** Missing values come first, as the lowest. */
function compareCells(left: Cell, right: Cell): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const [leftText, rightText] = [String(left), String(right)];
  return leftText < rightText ? -1 : leftText > rightText ? 1 : 0;
}

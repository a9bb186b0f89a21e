import type { LineEdit } from './types.ts';

/** The edits that make one list of lines into another, by their longest common subsequence. */
export function diffLines(from: readonly string[], to: readonly string[]): readonly LineEdit[] {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let tail = 0;
  while (
    tail < from.length - start &&
    tail < to.length - start &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  ) {
    tail += 1;
  }
  const rows = from.slice(start, from.length - tail);
  const columns = to.slice(start, to.length - tail);
  const lengths = commonLengths(rows, columns);
  const width = columns.length + 1;
  const edits: LineEdit[] = [];
  let row = 0;
  let column = 0;
  while (row < rows.length || column < columns.length) {
    const editRow = row;
    const editColumn = column;
    while ((row < rows.length || column < columns.length) && rows[row] !== columns[column]) {
      const down = lengths[(row + 1) * width + column] ?? -1;
      const right = lengths[row * width + column + 1] ?? -1;
      if (column >= columns.length || (row < rows.length && down >= right)) row += 1;
      else column += 1;
    }
    if (row > editRow || column > editColumn) {
      const insert = columns.slice(editColumn, column);
      edits.push({ at: start + editRow, remove: row - editRow, insert });
    }
    row += 1;
    column += 1;
  }
  return edits;
}

/** How many lines the rests of both lists have in common, by row and column. */
function commonLengths(rows: readonly string[], columns: readonly string[]): Uint32Array {
  const width = columns.length + 1;
  const lengths = new Uint32Array((rows.length + 1) * width);
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    for (let column = columns.length - 1; column >= 0; column -= 1) {
      const next = (row + 1) * width + column;
      lengths[row * width + column] =
        rows[row] === columns[column]
          ? (lengths[next + 1] ?? 0) + 1
          : Math.max(lengths[next] ?? 0, lengths[row * width + column + 1] ?? 0);
    }
  }
  return lengths;
}

import { diffLines } from './diff-lines.ts';
import type { LineEdit, LineMerge } from './types.ts';

/**
 * Merges three versions of a text by lines. Changes of the new version go where the operator changed nothing; lines that
 * both put in at the same place are all kept, the operator's first.
 */
export function mergeLines(before: string, after: string, ours: string): LineMerge {
  const old = before.split('\n');
  const own = diffLines(old, ours.split('\n'));
  const edits: LineEdit[] = [];
  const conflicts: LineEdit[] = [];
  for (const theirs of diffLines(old, after.split('\n'))) {
    const placed = { ...theirs, at: theirs.at + shiftBefore(own, theirs) };
    if (own.some((each) => isSameEdit(each, theirs))) continue;
    if (own.some((each) => overlaps(each, theirs))) conflicts.push(placed);
    else edits.push(placed);
  }
  return { edits, conflicts };
}

/** How many lines further down the operator's own edits put a place of the old text. */
function shiftBefore(own: readonly LineEdit[], theirs: LineEdit): number {
  return own
    .filter((each) => each.at + each.remove <= theirs.at)
    .reduce((shift, { remove, insert }) => shift + insert.length - remove, 0);
}

function overlaps(a: LineEdit, b: LineEdit): boolean {
  return a.at < b.at + b.remove && b.at < a.at + a.remove;
}

function isSameEdit(a: LineEdit, b: LineEdit): boolean {
  return (
    a.at === b.at &&
    a.remove === b.remove &&
    a.insert.length === b.insert.length &&
    a.insert.every((line, index) => line === b.insert[index])
  );
}

import { invalidQuery } from '../search/invalid-query.ts';
import type { Cell } from './column.ts';

type Compare = (left: string | number, right: string | number) => boolean;

/** The words of `count_if` and its like (getsentry/sentry, src/sentry/search/events/constants.py). */
const COMPARISONS: Readonly<Record<string, Compare>> = {
  equals: (left, right) => left === right,
  notEquals: (left, right) => left !== right,
  less: (left, right) => left < right,
  lessOrEquals: (left, right) => left <= right,
  greater: (left, right) => left > right,
  greaterOrEquals: (left, right) => left >= right,
};

export function conditionTest(
  functionName: string,
  operator: string,
  value: string,
): (cell: Cell) => boolean {
  const compare = Object.hasOwn(COMPARISONS, operator) ? COMPARISONS[operator] : undefined;
  if (!compare) {
    const known = Object.keys(COMPARISONS).join(', ');
    throw invalidQuery(
      `${functionName}: condition argument invalid: ${operator} is not one of ${known}`,
    );
  }
  return (cell) => {
    if (cell === null) return false;
    if (typeof cell === 'number') return compare(cell, Number(value));
    return compare(String(cell), value);
  };
}

import type { Row } from './merge-rows.ts';

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** Orders two values as Sentry does: nothing comes first. */
const compare = (one: unknown, other: unknown): number => {
  if (one === other) return 0;
  if (one === null || one === undefined) return -1;
  if (other === null || other === undefined) return 1;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return textOf(one) < textOf(other) ? -1 : 1;
};

/** The rows in the order of `sort`: a field, with a minus for the largest first. */
export const sortRows = (rows: readonly Row[], sort: string | undefined): readonly Row[] => {
  if (sort === undefined) return rows;
  const field = sort.replace(/^-/, '');
  const sign = sort.startsWith('-') ? -1 : 1;
  return rows.toSorted((one, other) => sign * compare(one[field], other[field]));
};

import type { MergeRule } from './merge-rule.ts';

/** One row of a query. */
export type Row = Readonly<Record<string, unknown>>;

/** What the columns of a query are, in their order. */
export type Columns = ReadonlyMap<string, MergeRule>;

const groupOf = (row: Row, columns: Columns): string =>
  JSON.stringify([...columns].map(([field, { type }]) => (type === 'group' ? row[field] : null)));

const isMissing = (value: unknown): boolean => value === null || value === undefined;

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

/** Numbers as numbers, times in ISO form as text. */
const isLess = (first: unknown, second: unknown): boolean =>
  typeof first === 'string' && typeof second === 'string'
    ? first < second
    : numberOf(first) < numberOf(second);

const mergeValue = (field: string, rule: MergeRule, first: Row, second: Row): unknown => {
  const [one, other] = [first[field], second[field]];
  // Without anything to measure there is no value.
  if (isMissing(one) || isMissing(other)) return isMissing(one) ? other : one;
  switch (rule.type) {
    case 'sum':
      return numberOf(one) + numberOf(other);
    case 'min':
      return isLess(other, one) ? other : one;
    case 'max':
      return isLess(one, other) ? other : one;
    case 'average': {
      const counts = [numberOf(first[rule.count]), numberOf(second[rule.count])];
      const [oneCount = 0, otherCount = 0] = counts;
      const total = oneCount + otherCount;
      return total === 0 ? one : (numberOf(one) * oneCount + numberOf(other) * otherCount) / total;
    }
    default:
      return one;
  }
};

const mergeRow = (first: Row, second: Row, columns: Columns): Row =>
  Object.fromEntries(
    Object.keys(first).map((field) => {
      const rule = columns.get(field);
      return [field, rule ? mergeValue(field, rule, first, second) : first[field]];
    }),
  );

/** The rows of a query made of those of two parts: one per group, or all of them where nothing is grouped. */
export const mergeRows = (
  first: readonly Row[],
  second: readonly Row[],
  columns: Columns,
): readonly Row[] => {
  const isGrouped = [...columns.values()].some(({ type }) => type !== 'group');
  if (!isGrouped) return [...second, ...first];
  const rows = new Map(first.map((row) => [groupOf(row, columns), row]));
  for (const row of second) {
    const group = groupOf(row, columns);
    const known = rows.get(group);
    rows.set(group, known ? mergeRow(known, row, columns) : row);
  }
  return [...rows.values()];
};

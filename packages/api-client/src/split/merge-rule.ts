/** How the values of a column that come from two parts become one. */
export type MergeRule =
  | { readonly type: 'group' | 'sum' | 'min' | 'max' }
  /** Weighted by the column that counts what was averaged. */
  | { readonly type: 'average'; readonly count: string }
  | { readonly type: 'refused'; readonly why: string };

/** Functions whose value for the whole is the sum, the smallest or the largest of its parts. */
const types: Readonly<Record<string, 'sum' | 'min' | 'max'>> = {
  count: 'sum',
  count_if: 'sum',
  count_scores: 'sum',
  count_web_vitals: 'sum',
  failure_count: 'sum',
  sample_count: 'sum',
  sum: 'sum',
  sum_if: 'sum',
  first_seen: 'min',
  min: 'min',
  last_seen: 'max',
  max: 'max',
};

/** Measured of everything, so that `count()` counts what was averaged. */
const alwaysThere = ['transaction.duration', 'span.duration'];

const callOf = (field: string): { name: string; argument: string } | undefined => {
  const [, name, argument = ''] = /^(\w+)\((.*)\)$/s.exec(field) ?? [];
  return name === undefined ? undefined : { name, argument: argument.trim() };
};

/** How a column is merged; a column that is no function names the group. */
export const mergeRuleOf = (field: string, fields: readonly string[]): MergeRule => {
  if (field.startsWith('equation|'))
    return { type: 'refused', why: 'an equation of parts is not the equation of the whole' };
  const call = callOf(field);
  if (!call) return { type: 'group' };
  const { name, argument } = call;
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  if (type) return { type };
  if (name !== 'avg')
    return { type: 'refused', why: 'its value for the whole does not follow from its parts' };
  const counts = [`count(${argument})`, ...(alwaysThere.includes(argument) ? ['count()'] : [])];
  const count = counts.find((candidate) => fields.includes(candidate));
  return count === undefined
    ? { type: 'refused', why: `it needs ${counts.join(' or ')} beside it` }
    : { type: 'average', count };
};

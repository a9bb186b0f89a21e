import { createExpect } from '../core/check.ts';
import type { Diagnostic } from '../core/types.ts';
import { wordsOfQuery } from '../discover/words-of-query.ts';
import type { Columns } from './merge-rows.ts';

/** What of a query decides whether its parts make up the whole. */
interface SplitInput {
  readonly query?: string | undefined;
  readonly sort?: string | undefined;
  readonly per_page?: number | undefined;
}

/** Everything for which the parts of a query would not make up the whole. */
export const checkSplitQuery = (
  { query = '', sort, per_page }: SplitInput,
  columns: Columns,
): readonly Diagnostic[] => {
  const problems: Diagnostic[] = [];
  const expect = createExpect(problems);
  for (const [field, rule] of columns)
    if (rule.type === 'refused') expect(false, field, `left out: ${rule.why}`);
  const condition = wordsOfQuery(query).find((word) => /^\w+\($/.test(word));
  expect(condition === undefined, 'query', `without ${condition})…: it would test each part alone`);
  const isCut = sort !== undefined && per_page !== undefined;
  expect(
    !isCut,
    'per_page',
    'left out beside sort: the first rows of parts are not those of the whole',
  );
  const field = sort?.replace(/^-/, '');
  expect(field === undefined || columns.has(field), 'sort', 'one of the fields');
  return problems;
};

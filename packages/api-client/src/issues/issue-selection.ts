import { createExpect, isRecord, isText } from '../core/check.ts';
import { invalidInput } from '../core/invalid-input.ts';
import type { CallOptions, Diagnostic, SentryCaller } from '../core/types.ts';
import { list } from '../generated/operations/issues.ts';
import type { IssuesListInput } from '../generated/types/issues.ts';

/** Issues by their numbers. */
export interface IssuesById {
  /** Slug or id; the client's by default. */
  readonly organization?: string | number | undefined;
  /** Ids of the issues. */
  readonly ids: readonly (string | number)[];
}

/** Issues that a search finds. They are listed first, and exactly those are changed. */
export interface IssuesBySearch extends Pick<
  IssuesListInput,
  'environment' | 'end' | 'project' | 'start' | 'statsPeriod'
> {
  /** Slug or id; the client's by default. */
  readonly organization?: string | number | undefined;
  /** Sentry's search language. An empty one is refused, since it would mean every issue. */
  readonly query: string;
  /** Nothing is done when the search finds more issues than this. */
  readonly maximum: number;
}

/** Which issues to change. */
export type IssueSelection = IssuesById | IssuesBySearch;

const isIssueId = (value: unknown): boolean => /^\d+$/.test(String(value));

const problemsOf = (selection: unknown): readonly Diagnostic[] => {
  const problems: Diagnostic[] = [];
  const expect = createExpect(problems);
  expect(isRecord(selection), 'selection', 'an object');
  const { ids, query, maximum } = isRecord(selection) ? selection : {};
  expect((ids === undefined) !== (query === undefined), 'selection', 'either ids or a query');
  if (query === undefined) {
    const hasIds = Array.isArray(ids) && ids.length > 0;
    expect(hasIds, 'ids', 'a list of at least one issue: Sentry takes an empty one for all issues');
    expect(!hasIds || ids.every(isIssueId), 'ids', 'numbers of issues');
  } else {
    expect(isText(query) && /\S/.test(query), 'query', 'a search: an empty one finds every issue');
    expect(Number.isInteger(maximum) && Number(maximum) > 0, 'maximum', 'a whole number above 0');
  }
  return problems;
};

/** The issues that a selection means. */
export interface SelectedIssues {
  readonly ids: readonly string[];
  /** The organization, where the selection names one. */
  readonly place: { readonly organization?: string | number };
}

/** Reads which issues are selected; fails with everything that is wrong with the selection. */
export const selectIssues = async (
  client: SentryCaller,
  selection: IssueSelection,
  options?: CallOptions,
): Promise<SelectedIssues> => {
  const problems = problemsOf(selection);
  if (problems.length > 0) throw invalidInput('Bad selection of issues', problems);
  const { organization } = selection;
  const place = organization === undefined ? {} : { organization };
  if ('ids' in selection) return { ids: [...new Set(selection.ids.map(String))], place };
  const { maximum, ...search } = selection;
  const found = await client.list(list, search, options).toArray({ limit: maximum + 1 });
  if (found.length > maximum)
    throw invalidInput(
      `The search ${search.query} finds more than ${maximum} issues; nothing was changed. Narrow it, or raise maximum`,
    );
  return { ids: found.map(({ id }) => id), place };
};

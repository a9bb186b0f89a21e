import { createError, isApiClientError } from '../core/error.ts';
import { createRedact } from '../core/redact.ts';
import type { CallOptions, SentryCaller } from '../core/types.ts';
import { deleteMany, updateMany } from '../generated/operations/issues.ts';
import type { IssueBulkUpdate, IssuesUpdateManyInput } from '../generated/types/issues.ts';
import { selectIssues, type IssueSelection } from './issue-selection.ts';

/** What was done to a selection. */
export interface ChangedIssues {
  /** The selected issues. */
  readonly ids: readonly string[];
  /** Sentry's answers, one for every hundred issues; none where it knew none of them. */
  readonly updates: readonly IssueBulkUpdate[];
}

/** What to change; `issues.updateMany` without its selection. */
export type IssueChange = Omit<
  IssuesUpdateManyInput,
  'environment' | 'id' | 'limit' | 'organization' | 'project' | 'query' | 'sort' | 'viewId'
>;

// A thousand is Sentry's limit; so many numbers would make the address too long for many proxies.
const batchSize = 100;

/**
 * Sent along with the numbers. Where Sentry knows none of them it falls back to the search, and so
 * to every unresolved issue (getsentry/sentry src/sentry/api/helpers/group_index/update.py,
 * `update_groups_with_search_fn`); this one finds nothing, because an issue was seen at least once.
 */
export const findsNothing = 'timesSeen:<1';

const inBatches = async <Answer>(
  ids: readonly string[],
  send: (batch: readonly string[]) => Promise<Answer>,
): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (let done = 0; done < ids.length; done += batchSize)
    try {
      // One after the other, so that a failure says how far it came.
      // eslint-disable-next-line no-await-in-loop
      answers.push(await send(ids.slice(done, done + batchSize)));
    } catch (error) {
      if (done === 0 || !isApiClientError(error)) throw error;
      const { isRetryable, diagnostics, message } = error;
      throw createError(
        {
          kind: 'incomplete',
          message: `The first ${done} of ${ids.length} issues are done, then: ${message}. The same call again does the rest`,
          isRetryable,
          diagnostics,
        },
        createRedact([]),
      );
    }
  return answers;
};

/** Changes the selected issues, a hundred per request. */
export const changeIssues = async (
  client: SentryCaller,
  selection: IssueSelection,
  change: IssueChange,
  options?: CallOptions,
): Promise<ChangedIssues> => {
  const { ids, place } = await selectIssues(client, selection, options);
  const answers = await inBatches(ids, (id) =>
    client.call(updateMany, { ...change, ...place, id, query: findsNothing }, options),
  );
  return { ids, updates: answers.filter((answer) => answer !== undefined) };
};

/** Deletes the selected issues with all their events, a hundred per request. Sentry does the work later. */
export const deleteIssues = async (
  client: SentryCaller,
  selection: IssueSelection,
  options?: CallOptions,
): Promise<{ readonly ids: readonly string[] }> => {
  const { ids, place } = await selectIssues(client, selection, options);
  await inBatches(ids, (id) =>
    client.call(deleteMany, { ...place, id, query: findsNothing }, options),
  );
  return { ids };
};

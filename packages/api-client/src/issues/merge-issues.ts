import { invalidInput } from '../core/invalid-input.ts';
import type { CallOptions, SentryCaller } from '../core/types.ts';
import { updateMany } from '../generated/operations/issues.ts';
import type { IssueBulkUpdate } from '../generated/types/issues.ts';
import { findsNothing } from './change-issues.ts';
import { selectIssues, type IssuesById } from './issue-selection.ts';

const mostIssues = 100;

/** Merges issues of one project into one of them, which Sentry chooses; the answer names it. */
export const mergeIssues = async (
  client: SentryCaller,
  selection: IssuesById,
  options?: CallOptions,
): Promise<IssueBulkUpdate['merge']> => {
  const { ids, place } = await selectIssues(client, selection, options);
  if (ids.length < 2 || ids.length > mostIssues)
    throw invalidInput(`2 to ${mostIssues} issues can be merged, not ${ids.length}`);
  const answer = await client.call(
    updateMany,
    { ...place, id: ids, query: findsNothing, merge: true },
    options,
  );
  return answer?.merge;
};

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
  const id = await selectIssues(client, selection, options);
  if (id.length < 2 || id.length > mostIssues)
    throw invalidInput(`2 to ${mostIssues} issues can be merged, not ${id.length}`);
  const { organization } = selection;
  const answer = await client.call(
    updateMany,
    { id, query: findsNothing, merge: true, ...(organization !== undefined && { organization }) },
    options,
  );
  return answer?.merge;
};

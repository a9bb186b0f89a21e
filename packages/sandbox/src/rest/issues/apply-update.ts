import { assignIssue, setIssueStatus } from '../../events/issue-status.ts';
import { deleteIssue, mergeIssues } from '../../events/merge-issues.ts';
import type { Issue } from '../../store/model.ts';
import type { RestContext } from '../route.ts';
import type { IssueUpdate } from './read-update.ts';
import { serializeAssignee } from './serialize-issue.ts';

/** Does to every issue what the update asks for, and says so in the words of Sentry's bulk answer. */
export async function applyUpdate(
  context: RestContext,
  issues: readonly Issue[],
  update: IssueUpdate,
): Promise<Record<string, unknown>> {
  const { state, token } = context;
  for (const issue of issues) {
    if (update.status) setIssueStatus(state, issue, update.status, token.userId);
    if (update.assignee !== undefined) assignIssue(state, issue, update.assignee, token.userId);
    issue.priority = update.priority ?? issue.priority;
    issue.hasSeen = update.hasSeen ?? issue.hasSeen;
    issue.isBookmarked = update.isBookmarked ?? issue.isBookmarked;
    issue.isPublic = update.isPublic ?? issue.isPublic;
    issue.isSubscribed = update.isSubscribed ?? issue.isSubscribed;
    if (update.inbox === false) issue.reviewedAt = state.clock.now();
    if (update.inbox === true) delete issue.reviewedAt;
  }
  if (update.discard === true) for (const issue of issues) deleteIssue(state, issue, token.userId);
  const merge = update.merge === true ? mergeAll(context, issues) : {};
  await state.settled();
  return { ...describe(issues, update), ...merge };
}

function mergeAll({ state, token }: RestContext, issues: readonly Issue[]): { merge: unknown } {
  const parent = mergeIssues(state, issues, token.userId);
  const children = issues.filter((issue) => issue !== parent).map(({ id }) => id);
  return { merge: { parent: parent.id, children } };
}

function describe(issues: readonly Issue[], update: IssueUpdate): Record<string, unknown> {
  const { status, assignee, merge: _merge, ...flags } = update;
  const [first] = issues;
  return {
    ...flags,
    ...(status && first
      ? {
          status: status.status,
          statusDetails: { ...status.statusDetails },
          ...(first.substatus === null ? {} : { substatus: first.substatus }),
        }
      : {}),
    ...(assignee === undefined || !first
      ? {}
      : { assignedTo: serializeAssignee(first.project.organization, assignee) }),
  };
}

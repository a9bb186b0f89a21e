import { deleteIssue } from '../../events/merge-issues.ts';
import type { Issue } from '../../store/model.ts';
import { badRequest } from '../errors.ts';
import { readChoices } from '../read-choices.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { applyUpdate } from './apply-update.ts';
import { findIssue } from './find-issue.ts';
import { ADMIN_SCOPES, issueRoutesAt, READ_SCOPES, WRITE_SCOPES } from './issue-paths.ts';
import { readUpdate } from './read-update.ts';
import { eventsInEnvironments } from './select-environments.ts';
import {
  DETAIL_COLLAPSES,
  DETAIL_EXPANSIONS,
  serializeDetailedIssue,
} from './serialize-detailed-issue.ts';
import {
  isUnhandled,
  lifetimeCounts,
  serializeCounts,
  serializeIssueBase,
} from './serialize-issue.ts';

export const detailRoutes: readonly Route[] = [
  ...issueRoutesAt('', {
    method: 'GET',
    scopes: READ_SCOPES,
    query: ['environment', 'expand', 'collapse'],
    handle: get,
  }),
  ...issueRoutesAt('', { method: 'PUT', scopes: WRITE_SCOPES, handle: update }),
  ...issueRoutesAt('', { method: 'DELETE', scopes: ADMIN_SCOPES, handle: remove }),
];

function get(context: RestContext): RestAnswer {
  const issue = findIssue(context);
  const body = serializeDetailedIssue(issue, {
    state: context.state,
    baseUrl: context.baseUrl,
    userId: context.token.userId,
    events: context.query.has('environment') ? eventsInEnvironments(issue, context.query) : null,
    expand: readChoices(context.query, 'expand', DETAIL_EXPANSIONS),
    collapse: readChoices(context.query, 'collapse', DETAIL_COLLAPSES),
  });
  return { status: 200, body };
}

async function update(context: RestContext): Promise<RestAnswer> {
  const issue = findIssue(context);
  const checked = readUpdate(context.body, [issue.project]);
  if (checked.merge === true) throw badRequest('Merging needs at least two issues.');
  await applyUpdate(context, [issue], checked);
  if (checked.discard === true) return { status: 204 };
  return { status: 200, body: serializeUpdatedIssue(issue, context.baseUrl) };
}

async function remove(context: RestContext): Promise<RestAnswer> {
  deleteIssue(context.state, findIssue(context), context.token.userId);
  await context.state.settled();
  return { status: 202 };
}

function serializeUpdatedIssue(issue: Issue, baseUrl: string): Record<string, unknown> {
  return {
    ...serializeIssueBase(issue, baseUrl),
    isUnhandled: isUnhandled(issue),
    ...serializeCounts(lifetimeCounts(issue)),
  };
}

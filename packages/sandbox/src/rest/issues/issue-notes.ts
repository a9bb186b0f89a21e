import { addActivity } from '../../events/activity.ts';
import { isRecord } from '../../search/payload.ts';
import { fieldErrors } from '../errors.ts';
import { paginated } from '../paginate.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { findIssue } from './find-issue.ts';
import { issueRoutesAt, READ_SCOPES, WRITE_SCOPES } from './issue-paths.ts';
import { serializeActivity } from './serialize-activity.ts';

const list: Omit<Route, 'path'> = {
  method: 'GET',
  scopes: READ_SCOPES,
  query: ['cursor', 'per_page'],
  handle: listNotes,
};
const add: Omit<Route, 'path'> = { method: 'POST', scopes: WRITE_SCOPES, handle: addNote };

/** `notes/` and `comments/` are two names of the same; none of the three is in Sentry's published contract. */
export const noteRoutes: readonly Route[] = [
  ...issueRoutesAt('activities/', { method: 'GET', scopes: READ_SCOPES, handle: listActivities }),
  ...issueRoutesAt('notes/', list),
  ...issueRoutesAt('notes/', add),
  ...issueRoutesAt('comments/', list),
  ...issueRoutesAt('comments/', add),
];

function listActivities(context: RestContext): RestAnswer {
  const issue = findIssue(context);
  const activity = issue.activity.map((entry) => serializeActivity(issue, entry)).toReversed();
  return { status: 200, body: { activity } };
}

function listNotes(context: RestContext): RestAnswer {
  const issue = findIssue(context);
  const notes = issue.activity.filter(({ type }) => type === 'note').toReversed();
  return paginated(context, notes, (entry) => serializeActivity(issue, entry));
}

function addNote(context: RestContext): RestAnswer {
  const issue = findIssue(context);
  const text = isRecord(context.body) ? context.body['text'] : undefined;
  if (typeof text !== 'string' || text.trim() === '') {
    throw fieldErrors({ text: ['This field is required.'] });
  }
  addActivity(context.state, issue, 'note', { text }, context.token.userId);
  const added = issue.activity.at(-1);
  return { status: 201, body: added ? serializeActivity(issue, added) : {} };
}

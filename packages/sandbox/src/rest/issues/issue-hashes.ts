import { serializeEvent, serializeSimpleEvent } from '../events/serialize-event.ts';
import { badRequest, conflict } from '../errors.ts';
import { paginated } from '../paginate.ts';
import { readFlag } from '../read-choices.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { unmergeHashes } from './unmerge-hashes.ts';
import { findIssue } from './find-issue.ts';
import { ADMIN_SCOPES, issueRoutesAt, READ_SCOPES, WRITE_SCOPES } from './issue-paths.ts';

export const hashRoutes: readonly Route[] = [
  ...issueRoutesAt('hashes/', {
    method: 'GET',
    scopes: READ_SCOPES,
    query: ['full', 'cursor'],
    handle: list,
  }),
  ...issueRoutesAt('hashes/', {
    method: 'PUT',
    scopes: WRITE_SCOPES,
    query: ['id'],
    handle: unmerge,
  }),
  ...issueRoutesAt('hashes/', {
    method: 'DELETE',
    scopes: ADMIN_SCOPES,
    query: ['id'],
    handle: unmerge,
  }),
];

function list(context: RestContext): RestAnswer {
  const issue = findIssue(context);
  const serialize = readFlag(context.query, 'full', true) ? serializeEvent : serializeSimpleEvent;
  return paginated(context, issue.hashes, (hash) => {
    const latest = issue.events.findLast(({ hashes }) => hashes.includes(hash));
    return {
      id: hash,
      latestEvent: latest ? serialize(latest) : null,
      mergedBySeer: false,
      seerMatchDistance: null,
    };
  });
}

/** Takes grouping hashes out of an issue again, into one of their own. */
function unmerge(context: RestContext): RestAnswer {
  const issue = findIssue(context);
  const wanted = new Set(context.query.getAll('id').flatMap((value) => value.split(',')));
  const hashes = issue.hashes.filter((hash) => wanted.has(hash));
  if (wanted.size === 0) return { status: 200 };
  if (hashes.length === 0) throw conflict('Already being unmerged');
  if (hashes.length === issue.hashes.length) {
    throw badRequest('Cannot unmerge every hash of an issue: at least one has to stay.');
  }
  unmergeHashes(context.state, issue, hashes);
  return { status: 202 };
}

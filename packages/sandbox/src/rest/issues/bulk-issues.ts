import { ageIssues } from '../../events/issue-status.ts';
import { deleteIssue } from '../../events/merge-issues.ts';
import { readSelection, type Selection } from '../../query/selection.ts';
import { searchIssues } from '../../search/search-issues.ts';
import type { Issue } from '../../store/model.ts';
import { badRequest } from '../errors.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { searchOrBadRequest } from '../search-or-bad-request.ts';
import { applyUpdate } from './apply-update.ts';
import { issueScope } from './issue-scope.ts';
import { DEFAULT_QUERY, PARSE_ERROR } from './list-issues.ts';
import { readUpdate } from './read-update.ts';
import { sortIssues } from './sort-issues.ts';

/** How many issues one call changes at most. */
const BULK_LIMIT = 1000;

const ORGANIZATION_PARAMETERS = ['project', 'environment', 'id', 'query', 'sort', 'limit'] as const;

export const bulkRoutes: readonly Route[] = [
  {
    method: 'PUT',
    path: '/api/0/organizations/{organization_id_or_slug}/issues/',
    scopes: ['event:write', 'event:admin'],
    query: ORGANIZATION_PARAMETERS,
    handle: (context) => update(context, chosenInOrganization(context)),
  },
  {
    method: 'DELETE',
    path: '/api/0/organizations/{organization_id_or_slug}/issues/',
    scopes: ['event:admin'],
    query: ORGANIZATION_PARAMETERS,
    handle: (context) => remove(context, chosenInOrganization(context)),
  },
  {
    method: 'PUT',
    path: '/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/issues/',
    scopes: ['event:write', 'event:admin'],
    query: ['id', 'status'],
    handle: (context) => update(context, chosenInProject(context)),
  },
  {
    method: 'DELETE',
    path: '/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/issues/',
    scopes: ['event:admin'],
    query: ['id'],
    handle: (context) => remove(context, chosenInProject(context)),
  },
];

async function update(context: RestContext, issues: readonly Issue[]): Promise<RestAnswer> {
  const projects = new Set(issues.map(({ project }) => project));
  const checked = readUpdate(
    context.body,
    projects.size > 0 ? [...projects] : context.organization.projects,
  );
  if (issues.length === 0) return { status: 204 };
  if (checked.merge === true && (issues.length < 2 || projects.size > 1)) {
    const detail =
      issues.length < 2
        ? 'Merging needs at least two issues.'
        : 'Merging across multiple projects is not supported';
    throw badRequest(detail);
  }
  const body = await applyUpdate(context, issues, checked);
  return checked.discard === true ? { status: 204 } : { status: 200, body };
}

async function remove(context: RestContext, issues: readonly Issue[]): Promise<RestAnswer> {
  for (const issue of issues) deleteIssue(context.state, issue, context.token.userId);
  await context.state.settled();
  return { status: 204 };
}

/** By id, or else everything that the query finds. */
function chosenInOrganization(context: RestContext): Issue[] {
  const selection = readSelection(context);
  if (context.query.has('id')) return byId(context, selection);
  ageIssues(context.state);
  const { found } = searchOrBadRequest(
    () =>
      searchIssues(
        issueScope(context, selection.projects),
        selection,
        context.query.get('query') ?? DEFAULT_QUERY,
      ),
    PARSE_ERROR,
  );
  return sortIssues(found, context.query.get('sort') ?? 'date', selection)
    .slice(0, readLimit(context.query))
    .map(({ entry }) => entry.issue);
}

/** By id, or else every issue of the project (of one status, when that is asked for). */
function chosenInProject(context: RestContext): Issue[] {
  const selection: Selection = { projects: [context.project], environments: null, range: null };
  const status = context.query.get('status');
  const chosen = context.query.has('id')
    ? byId(context, selection)
    : [...context.state.issues.values()].filter(({ project }) => project === context.project);
  if (status === null) return chosen.slice(0, BULK_LIMIT);
  if (!['resolved', 'unresolved', 'ignored', 'reprocessing'].includes(status)) {
    throw badRequest(`Invalid status: '${status}'`);
  }
  return chosen.filter((issue) => issue.status === status).slice(0, BULK_LIMIT);
}

/** Ids that lead nowhere are passed over, as Sentry does. */
function byId(context: RestContext, selection: Selection): Issue[] {
  const ids = context.query.getAll('id');
  const malformed = ids.find((id) => !/^\d+$/.test(id));
  if (malformed !== undefined) throw badRequest(`Invalid id: '${malformed}' is not a number`);
  const issues = ids
    .map((id) => context.state.issues.get(id))
    .filter((issue) => issue !== undefined);
  return [...new Set(issues)].filter(({ project }) => selection.projects.includes(project));
}

function readLimit(query: URLSearchParams): number {
  const text = query.get('limit');
  if (text === null) return BULK_LIMIT;
  if (!/^\d+$/.test(text)) throw badRequest(`Invalid limit: '${text}' is not a number`);
  return Math.min(Math.max(Number(text), 1), BULK_LIMIT);
}

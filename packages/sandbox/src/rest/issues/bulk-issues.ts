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
    handle: (context) => update(context, firstFound(context, searched)),
  },
  {
    method: 'DELETE',
    path: '/api/0/organizations/{organization_id_or_slug}/issues/',
    scopes: ['event:admin'],
    query: ORGANIZATION_PARAMETERS,
    handle: (context) =>
      remove(context, context.query.has('id') ? named(context) : searched(context)),
  },
  {
    method: 'PUT',
    path: '/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/issues/',
    scopes: ['event:write', 'event:admin'],
    query: ['id', 'status'],
    handle: (context) => update(context, withStatus(context, firstFound(context, allOfProject))),
  },
  {
    method: 'DELETE',
    path: '/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/issues/',
    scopes: ['event:admin'],
    query: ['id'],
    handle: (context) =>
      remove(
        context,
        (context.query.has('id') ? named(context) : allOfProject(context)).slice(0, BULK_LIMIT),
      ),
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

/**
 * The issues whose ids are given; where there is none of them, what `otherwise` finds, as if no id had been given
 * (getsentry/sentry src/sentry/api/helpers/group_index/update.py, `update_groups_with_search_fn`).
 */
function firstFound(
  context: RestContext,
  otherwise: (context: RestContext) => readonly Issue[],
): readonly Issue[] {
  const issues = named(context);
  return issues.length > 0 ? issues : otherwise(context);
}

/** Those of the given ids that there are; ids that lead nowhere are passed over. */
function named(context: RestContext): Issue[] {
  const ids = context.query.getAll('id');
  const malformed = ids.find((id) => !/^\d+$/.test(id));
  if (malformed !== undefined) throw badRequest(`Invalid id: '${malformed}' is not a number`);
  const { projects } = selectionOf(context);
  const issues = ids
    .map((id) => context.state.issues.get(id))
    .filter((issue) => issue !== undefined);
  return [...new Set(issues)].filter(({ project }) => projects.includes(project));
}

/** What the query finds in the organization: the unresolved issues, when there is no query. */
function searched(context: RestContext): Issue[] {
  const selection = selectionOf(context);
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

function allOfProject({ state, project }: RestContext): Issue[] {
  return [...state.issues.values()].filter((issue) => issue.project === project);
}

function withStatus({ query }: RestContext, issues: readonly Issue[]): readonly Issue[] {
  const status = query.get('status');
  if (status === null) return issues.slice(0, BULK_LIMIT);
  if (!['resolved', 'unresolved', 'ignored', 'reprocessing'].includes(status)) {
    throw badRequest(`Invalid status: '${status}'`);
  }
  return issues.filter((issue) => issue.status === status).slice(0, BULK_LIMIT);
}

/** A path that names a project selects it; one of an organization leaves that to the query. */
function selectionOf(context: RestContext): Selection {
  return 'project_id_or_slug' in context.params
    ? { projects: [context.project], environments: null, range: null }
    : readSelection(context);
}

function readLimit(query: URLSearchParams): number {
  const text = query.get('limit');
  if (text === null) return BULK_LIMIT;
  if (!/^\d+$/.test(text)) throw badRequest(`Invalid limit: '${text}' is not a number`);
  return Math.min(Math.max(Number(text), 1), BULK_LIMIT);
}

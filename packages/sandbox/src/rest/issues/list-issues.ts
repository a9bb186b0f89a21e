import { ageIssues } from '../../events/issue-status.ts';
import { readSelection, SELECTION_PARAMETERS, type Selection } from '../../query/selection.ts';
import { searchIssues } from '../../search/search-issues.ts';
import type { StoredEvent } from '../../store/model.ts';
import { badRequest } from '../errors.ts';
import { paginated } from '../paginate.ts';
import { readChoices, readFlag } from '../read-choices.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { searchOrBadRequest } from '../search-or-bad-request.ts';
import { findByShortId } from './find-issue.ts';
import { issueScope } from './issue-scope.ts';
import {
  LIST_COLLAPSES,
  LIST_EXPANSIONS,
  serializeListedIssue,
  type ListView,
} from './serialize-listed-issue.ts';
import { sortIssues } from './sort-issues.ts';

/** What a list without a query shows. */
export const DEFAULT_QUERY = 'is:unresolved';
export const PARSE_ERROR = 'Error parsing search query: ';

const EVENT_ID = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
const READ_SCOPES = ['event:read', 'event:write', 'event:admin'];

export const listRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/0/organizations/{organization_id_or_slug}/issues/',
    scopes: READ_SCOPES,
    query: [
      ...SELECTION_PARAMETERS,
      'groupStatsPeriod',
      'shortIdLookup',
      'query',
      'sort',
      'limit',
      'expand',
      'collapse',
      'cursor',
    ],
    handle: listOfOrganization,
  },
  {
    method: 'GET',
    path: '/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/issues/',
    scopes: READ_SCOPES,
    query: ['statsPeriod', 'shortIdLookup', 'query', 'hashes', 'sort', 'limit', 'cursor'],
    handle: listOfProject,
  },
];

function listOfOrganization(context: RestContext): RestAnswer {
  const view: Omit<ListView, 'isFiltered'> = {
    state: context.state,
    baseUrl: context.baseUrl,
    selection: readSelection(context),
    statsPeriod: readStatsPeriod(context.query, 'groupStatsPeriod'),
    expand: readChoices(context.query, 'expand', LIST_EXPANSIONS),
    collapse: readChoices(context.query, 'collapse', LIST_COLLAPSES),
  };
  return directHit(context, view) ?? search(context, view);
}

/** The older list of one project: its `statsPeriod` chooses the graph and narrows nothing. */
function listOfProject(context: RestContext): RestAnswer {
  const view: Omit<ListView, 'isFiltered'> = {
    state: context.state,
    baseUrl: context.baseUrl,
    selection: { projects: [context.project], environments: null, range: null },
    statsPeriod: readStatsPeriod(context.query, 'statsPeriod'),
    expand: new Set(),
    collapse: new Set(),
  };
  const hashes = context.query.get('hashes');
  if (hashes === null) return directHit(context, view) ?? search(context, view);
  return listByHashes(context, hashes.split(','), view);
}

function search(context: RestContext, view: Omit<ListView, 'isFiltered'>): RestAnswer {
  context.state.churn?.change();
  ageIssues(context.state);
  const { found, isAboutEvents } = searchOrBadRequest(
    () =>
      searchIssues(
        issueScope(context, view.selection.projects),
        view.selection,
        context.query.get('query') ?? DEFAULT_QUERY,
      ),
    PARSE_ERROR,
  );
  const sorted = sortIssues(found, context.query.get('sort') ?? 'date', view.selection);
  const fullView: ListView = { ...view, isFiltered: isAboutEvents };
  return paginated(context, sorted, ({ entry }) => serializeListedIssue(entry, fullView), {
    size: 'limit',
    key: (index) => sorted[index]?.rank ?? 0,
  });
}

/** A query that is an event id, or with `shortIdLookup` a short id, finds that one issue, whatever its status. */
function directHit(
  context: RestContext,
  view: Omit<ListView, 'isFiltered'>,
): RestAnswer | undefined {
  const text = (context.query.get('query') ?? '').trim();
  const event = EVENT_ID.test(text) ? findEvent(context, view.selection, text) : undefined;
  const issue =
    event?.issue ??
    (readFlag(context.query, 'shortIdLookup') ? findByShortId(context, text) : undefined);
  if (!issue || !view.selection.projects.includes(issue.project)) return undefined;
  const fullView: ListView = {
    ...view,
    isFiltered: false,
    ...(event ? { matchingEvent: event } : {}),
  };
  const found = { issue, events: issue.events, matching: issue.events };
  return {
    status: 200,
    body: [serializeListedIssue(found, fullView)],
    headers: { 'X-Sentry-Direct-Hit': '1' },
  };
}

function findEvent(
  context: RestContext,
  { projects }: Selection,
  text: string,
): StoredEvent | undefined {
  const id = text.replaceAll('-', '').toLowerCase();
  return context.state.events.entries.find(
    (event) => event.id === id && event.issue !== null && projects.includes(event.project),
  );
}

function listByHashes(
  context: RestContext,
  hashes: readonly string[],
  view: Omit<ListView, 'isFiltered'>,
): RestAnswer {
  if (context.query.has('query')) {
    throw badRequest('hashes cannot be combined with query');
  }
  if (hashes.length > 100) {
    throw badRequest(`Too many hashes: ${hashes.length} were given, the limit is 100`);
  }
  const found = [...context.state.issues.values()]
    .filter(
      (issue) =>
        issue.project === context.project && issue.hashes.some((hash) => hashes.includes(hash)),
    )
    .map((issue) => ({ issue, events: issue.events, matching: issue.events }));
  const sorted = sortIssues(found, context.query.get('sort') ?? 'date', view.selection);
  return paginated(
    context,
    sorted,
    ({ entry }) => serializeListedIssue(entry, { ...view, isFiltered: false }),
    { size: 'limit', key: (index) => sorted[index]?.rank ?? 0 },
  );
}

/** Empty: no graphs. `auto` would follow the selected time; hours of the last day are what it gives without one. */
function readStatsPeriod(query: URLSearchParams, name: string): '24h' | '14d' | null {
  const value = query.get(name);
  const isAutoKnown = name === 'groupStatsPeriod';
  switch (value) {
    case '':
      return null;
    case null:
    case '24h':
      return '24h';
    case '14d':
      return '14d';
    case 'auto':
      if (isAutoKnown) return query.get('statsPeriod')?.endsWith('d') ? '14d' : '24h';
  }
  const choices = isAutoKnown ? "'', '24h', '14d', and 'auto'" : "'', '24h', and '14d'";
  throw badRequest(`Invalid stats_period. Valid choices are ${choices}`);
}

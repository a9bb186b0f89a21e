import { isWithin, readTimeRange } from '../../query/time-range.ts';
import { compileQuery } from '../../search/compile.ts';
import { eventSpace } from '../../search/event-space.ts';
import { parseQuery } from '../../search/parse.ts';
import type { StoredEvent } from '../../store/model.ts';
import { notFound } from '../errors.ts';
import { collapsesNeighbours } from '../events/collapses-neighbours.ts';
import { listEvents } from '../events/list-events.ts';
import { serializeIssueEvent, sortByTime } from '../events/serialize-issue-event.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { searchOrBadRequest } from '../search-or-bad-request.ts';
import { findIssue } from './find-issue.ts';
import { issueRoutesAt, READ_SCOPES } from './issue-paths.ts';
import { PARSE_ERROR } from './list-issues.ts';
import { eventsInEnvironments } from './select-environments.ts';

export const issueEventRoutes: readonly Route[] = [
  ...issueRoutesAt('events/', {
    method: 'GET',
    scopes: READ_SCOPES,
    query: [
      'start',
      'end',
      'statsPeriod',
      'environment',
      'full',
      'sample',
      'query',
      'per_page',
      'cursor',
    ],
    handle: list,
  }),
  ...issueRoutesAt('events/{event_id}/', {
    method: 'GET',
    scopes: READ_SCOPES,
    query: ['environment', 'collapse'],
    handle: get,
  }),
];

function list(context: RestContext): RestAnswer {
  const { state, query } = context;
  const issue = findIssue(context);
  const { project } = issue;
  const range = readTimeRange(query, state.clock.now());
  const test = searchOrBadRequest(
    () =>
      compileQuery(
        parseQuery(query.get('query') ?? ''),
        eventSpace({ state, organization: project.organization, projects: [project] }),
      ),
    PARSE_ERROR,
  );
  const events = eventsInEnvironments(issue, query).filter(
    (event) => isWithin(range, event.timestamp) && test(event),
  );
  return listEvents(context, events);
}

function get(context: RestContext): RestAnswer {
  const issue = findIssue(context);
  const events = eventsInEnvironments(issue, context.query);
  const event = choose(sortByTime(events), context.params['event_id'] ?? '');
  if (!event) throw notFound('Event not found');
  const neighbours = collapsesNeighbours(context.query) ? [] : events;
  return { status: 200, body: serializeIssueEvent(context.state, event, neighbours) };
}

/** `latest`, `oldest`, `recommended` (the newest of those that hold most), or an id. */
function choose(sorted: readonly StoredEvent[], name: string): StoredEvent | undefined {
  switch (name) {
    case 'latest':
      return sorted.at(-1);
    case 'oldest':
      return sorted[0];
    case 'recommended':
      return sorted.findLast((event) => event.traceId !== null) ?? sorted.at(-1);
  }
  const id = name.replaceAll('-', '').toLowerCase();
  return sorted.find((event) => event.id === id);
}

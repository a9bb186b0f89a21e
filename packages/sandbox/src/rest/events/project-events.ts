import { isWithin, readTimeRange } from '../../query/time-range.ts';
import { eventsInEnvironments } from '../issues/select-environments.ts';
import { findProject } from '../find.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { collapsesNeighbours } from './collapses-neighbours.ts';
import { findEvent } from './find-event.ts';
import { listEvents } from './list-events.ts';
import { serializeIssueEvent } from './serialize-issue-event.ts';

const PROJECT = '/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/';
const READ_SCOPES = ['project:read', 'project:write', 'project:admin', 'event:read'];

export const projectEventRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${PROJECT}events/`,
    scopes: READ_SCOPES,
    query: ['statsPeriod', 'start', 'end', 'cursor', 'full', 'sample', 'per_page'],
    handle: list,
  },
  {
    method: 'GET',
    path: `${PROJECT}events/{event_id}/`,
    scopes: READ_SCOPES,
    query: ['environment', 'collapse'],
    handle: get,
  },
  {
    method: 'GET',
    path: `${PROJECT}events/{event_id}/json/`,
    scopes: READ_SCOPES,
    handle: getJson,
  },
  {
    // Not in Sentry's published contract; its own web application reads events here.
    method: 'GET',
    path: '/api/0/organizations/{organization_id_or_slug}/events/{project_and_event}/',
    scopes: ['org:read', 'org:write', 'org:admin'],
    handle: getByName,
  },
];

function list(context: RestContext): RestAnswer {
  const range = readTimeRange(context.query, context.state.clock.now());
  const events = context.state.events.entries.filter(
    (event) =>
      event.project === context.project &&
      event.type !== 'transaction' &&
      isWithin(range, event.timestamp),
  );
  return listEvents(context, events);
}

function get(context: RestContext): RestAnswer {
  const event = findEvent(context.state, context.project, context.params['event_id'] ?? '');
  const neighbours =
    event.issue && !collapsesNeighbours(context.query)
      ? eventsInEnvironments(event.issue, context.query)
      : [];
  return { status: 200, body: serializeIssueEvent(context.state, event, neighbours) };
}

/** `shop:0a1b…`: an event of any project of the organization. */
function getByName(context: RestContext): RestAnswer {
  const [projectName = '', eventId = ''] = (context.params['project_and_event'] ?? '').split(':');
  const project = findProject(context.organization, projectName, context.url);
  const event = findEvent(context.state, project, eventId);
  return {
    status: 200,
    body: {
      ...serializeIssueEvent(context.state, event, event.issue?.events ?? []),
      projectSlug: project.slug,
    },
  };
}

/** The event as Sentry stores it: what the SDK sent, with what was derived from it. */
function getJson(context: RestContext): RestAnswer {
  const event = findEvent(context.state, context.project, context.params['event_id'] ?? '');
  return {
    status: 200,
    body: {
      ...event.payload,
      event_id: event.id,
      project: Number(event.project.id),
      type: event.type,
      level: event.level,
      title: event.title,
      culprit: event.culprit,
      platform: event.platform,
      timestamp: event.timestamp / 1000,
      received: event.receivedAt / 1000,
      release: event.release,
      dist: event.dist,
      environment: event.environment,
      transaction: event.transaction,
      user: event.user,
      tags: event.tags,
      hashes: event.hashes,
    },
  };
}

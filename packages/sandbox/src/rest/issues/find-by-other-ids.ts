import { notFound } from '../errors.ts';
import { serializeEvent } from '../events/serialize-event.ts';
import { readChoices } from '../read-choices.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { findByShortId } from './find-issue.ts';
import {
  isUnhandled,
  lifetimeCounts,
  serializeCounts,
  serializeIssueBase,
} from './serialize-issue.ts';
import { LIST_COLLAPSES } from './serialize-listed-issue.ts';

/** From a short id to its issue, and from an event id to its event. */
export const otherIdRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/0/organizations/{organization_id_or_slug}/shortids/{issue_id}/',
    scopes: ['event:read', 'event:write', 'event:admin'],
    query: ['collapse'],
    handle: byShortId,
  },
  {
    method: 'GET',
    path: '/api/0/organizations/{organization_id_or_slug}/eventids/{event_id}/',
    scopes: ['org:read', 'org:write', 'org:admin'],
    handle: byEventId,
  },
];

function byShortId(context: RestContext): RestAnswer {
  const issue = findByShortId(context, context.params['issue_id'] ?? '');
  if (!issue) throw notFound();
  const collapse = readChoices(context.query, 'collapse', LIST_COLLAPSES);
  const group = collapse.has('base')
    ? { id: issue.id }
    : {
        ...serializeIssueBase(issue, context.baseUrl),
        ...(collapse.has('stats') ? {} : serializeCounts(lifetimeCounts(issue))),
        ...(collapse.has('unhandled') ? {} : { isUnhandled: isUnhandled(issue) }),
      };
  return {
    status: 200,
    body: {
      organizationSlug: context.organization.slug,
      projectSlug: issue.project.slug,
      groupId: issue.id,
      group,
      shortId: issue.shortId,
    },
  };
}

function byEventId(context: RestContext): RestAnswer {
  const id = (context.params['event_id'] ?? '').replaceAll('-', '').toLowerCase();
  const event = context.state.events.entries.find(
    (candidate) => candidate.id === id && candidate.project.organization === context.organization,
  );
  if (!event?.issue) throw notFound();
  return {
    status: 200,
    body: {
      organizationSlug: context.organization.slug,
      projectSlug: event.project.slug,
      groupId: event.issue.id,
      eventId: event.id,
      event: serializeEvent(event),
    },
  };
}

import { isSelected, readSelection, SELECTION_PARAMETERS } from '../../query/selection.ts';
import { summariseTag, summariseTags } from '../../query/tag-summary.ts';
import type { StoredEvent } from '../../store/model.ts';
import { notFound } from '../errors.ts';
import { serializeTagKey, serializeTagValue } from '../issues/serialize-tag.ts';
import { paginated } from '../paginate.ts';
import { readChoice } from '../read-choices.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';

export const tagRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/0/organizations/{organization_id_or_slug}/tags/',
    scopes: ['org:read', 'org:write', 'org:admin'],
    query: [...SELECTION_PARAMETERS, 'dataset'],
    handle: listKeys,
  },
  {
    method: 'GET',
    path: '/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/tags/{key}/values/',
    scopes: ['project:read', 'project:write', 'project:admin'],
    query: ['cursor'],
    handle: listValues,
  },
];

const DATASETS = {
  discover: ({ type }: StoredEvent) => type !== 'feedback',
  events: ({ type }: StoredEvent) => type !== 'feedback' && type !== 'transaction',
  search_issues: ({ type }: StoredEvent) => type === 'feedback',
} as const;

function listKeys(context: RestContext): RestAnswer {
  const selection = readSelection(context);
  const choices = ['discover', 'events', 'search_issues'] as const;
  const isIncluded = DATASETS[readChoice(context.query, 'dataset', choices, 'discover')];
  const events = context.state.events.entries.filter(
    (event) => isIncluded(event) && isSelected(selection, event, event.timestamp),
  );
  return { status: 200, body: summariseTags(events).map((tag) => serializeTagKey(tag, 0)) };
}

function listValues(context: RestContext): RestAnswer {
  const events = context.state.events.entries.filter(({ project }) => project === context.project);
  const tag = summariseTag(events, context.params['key'] ?? '');
  if (tag.total === 0) throw notFound();
  return paginated(context, tag.values, serializeTagValue);
}

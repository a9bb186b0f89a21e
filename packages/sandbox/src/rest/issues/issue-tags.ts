import { summariseTag, summariseTags, type TagValue } from '../../query/tag-summary.ts';
import { notFound } from '../errors.ts';
import { paginated } from '../paginate.ts';
import { readChoice } from '../read-choices.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { findIssue } from './find-issue.ts';
import { issueRoutesAt, READ_SCOPES } from './issue-paths.ts';
import { eventsInEnvironments } from './select-environments.ts';
import { serializeTagKey, serializeTagValue } from './serialize-tag.ts';

export const tagRoutes: readonly Route[] = [
  ...issueRoutesAt('tags/', {
    method: 'GET',
    scopes: READ_SCOPES,
    query: ['environment', 'key', 'limit'],
    handle: list,
  }),
  ...issueRoutesAt('tags/{key}/', {
    method: 'GET',
    scopes: READ_SCOPES,
    query: ['environment'],
    handle: get,
  }),
  ...issueRoutesAt('tags/{key}/values/', {
    method: 'GET',
    scopes: READ_SCOPES,
    query: ['environment', 'sort', 'cursor'],
    handle: listValues,
  }),
];

const ORDERS = {
  id: (left: TagValue, right: TagValue) => (left.value < right.value ? -1 : 1),
  date: (left: TagValue, right: TagValue) => right.lastSeen - left.lastSeen,
  age: (left: TagValue, right: TagValue) => right.firstSeen - left.firstSeen,
  count: (left: TagValue, right: TagValue) => right.count - left.count,
} as const;

function list(context: RestContext): RestAnswer {
  const events = eventsInEnvironments(findIssue(context), context.query);
  const keys = context.query.getAll('key');
  const shown = Number(context.query.get('limit') ?? '10');
  const tags = summariseTags(events).filter(({ key }) => keys.length === 0 || keys.includes(key));
  return {
    status: 200,
    body: tags.map((tag) => serializeTagKey(tag, Number.isInteger(shown) ? shown : 10)),
  };
}

function get(context: RestContext): RestAnswer {
  const events = eventsInEnvironments(findIssue(context), context.query);
  const tag = summariseTag(events, context.params['key'] ?? '');
  if (tag.total === 0) throw notFound();
  return { status: 200, body: serializeTagKey(tag) };
}

function listValues(context: RestContext): RestAnswer {
  const events = eventsInEnvironments(findIssue(context), context.query);
  const sort = readChoice(context.query, 'sort', ['age', 'count', 'date', 'id'], 'date');
  const { values } = summariseTag(events, context.params['key'] ?? '');
  return paginated(context, values.toSorted(ORDERS[sort]), serializeTagValue);
}

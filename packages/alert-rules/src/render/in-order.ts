import type { WireGroup, WireWorkflow } from '../wire/types.ts';

/** Fields in the order in which people write them; all others follow by name. */
const FIELDS = [
  ...['type', 'project', 'projects', 'name', 'description', 'owner', 'enabled', 'environment'],
  ...['frequencyInMinutes', 'monitors', 'when', 'do', 'if', 'actions', 'action', 'notifications'],
  ...['aggregate', 'dataset', 'eventTypes', 'query', 'windowInMinutes', 'compareTo'],
  ...['critical', 'warning', 'resolve', 'anomaly', 'slug', 'schedule', 'every', 'timezone'],
  ...['url', 'intervalInSeconds', 'method', 'headers', 'key', 'attribute', 'match', 'value'],
  ...['interval', 'comparisonInterval', 'filters', 'to', 'workspace', 'account', 'integration'],
  ...['channel', 'channelId'],
];
/** Keys of these are the author's: names in the order of their ids in Sentry. */
const NAMED = ['monitors', 'alerts', 'notifications'];

/** The same value with its keys in a fixed order, whatever the order in which Sentry gave them. */
export function inOrder(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => inOrder(entry));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([name, entry]) => [name, inOrder(entry, name)] as const,
  );
  const isNamed = NAMED.includes(key) || key === 'set';
  return Object.fromEntries(isNamed ? entries : entries.toSorted(([a], [b]) => compare(a, b)));
}

function compare(first: string, second: string): number {
  const byPlace = placeOf(first) - placeOf(second);
  return byPlace === 0 ? (first < second ? -1 : 1) : byPlace;
}

function placeOf(name: string): number {
  const place = FIELDS.indexOf(name);
  return place === -1 ? FIELDS.length : place;
}

/** A workflow with its nodes in the order of their ids, which is that in which they were made. */
export function nodesInOrder(workflow: WireWorkflow): WireWorkflow {
  const { triggers, actionFilters, detectorIds } = workflow;
  return {
    ...workflow,
    detectorIds: detectorIds.toSorted((a, b) => Number(a) - Number(b)),
    triggers: triggers && groupInOrder(triggers),
    actionFilters: byId(actionFilters).map(groupInOrder),
  };
}

function groupInOrder(group: WireGroup): WireGroup {
  return {
    ...group,
    conditions: byId(group.conditions),
    ...(group.actions ? { actions: byId(group.actions) } : {}),
  };
}

function byId<Node extends { readonly id?: string }>(nodes: readonly Node[]): readonly Node[] {
  return nodes.toSorted(({ id: a = '0' }, { id: b = '0' }) => Number(a) - Number(b) || 0);
}

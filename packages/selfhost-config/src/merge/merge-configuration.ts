import { isSameValue } from '../yaml/equal.ts';
import { isMap, type YamlPath } from '../yaml/path.ts';
import type { ConfigurationMerge, MergeConflict } from './types.ts';

type Found = {
  set: { at: YamlPath; value: unknown }[];
  remove: YamlPath[];
  conflicts: MergeConflict[];
};

/**
 * Merges three versions of a configuration: what the old release shipped, what the new one ships, and what the operator
 * made of the old one. What the operator touched stays; a place that both touched is a conflict and stays too.
 */
export function mergeConfiguration(
  before: unknown,
  after: unknown,
  ours: unknown,
): ConfigurationMerge {
  const found: Found = { set: [], remove: [], conflicts: [] };
  mergeMaps(before ?? {}, after ?? {}, ours ?? {}, [], found);
  return found;
}

function mergeMaps(
  before: unknown,
  after: unknown,
  ours: unknown,
  path: YamlPath,
  found: Found,
): void {
  const old = isMap(before) ? before : {};
  const next = isMap(after) ? after : {};
  const mine = isMap(ours) ? ours : {};
  for (const key of new Set([...Object.keys(old), ...Object.keys(next)])) {
    mergeValue(own(old, key), own(next, key), own(mine, key), [...path, key], found);
  }
}

function own(map: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function mergeValue(
  before: unknown,
  after: unknown,
  ours: unknown,
  at: YamlPath,
  found: Found,
): void {
  if (isSameValue(before, after) || isSameValue(ours, after)) return;
  if (isMap(ours) && (isMap(after) || after === null)) {
    // A key without a value and an empty map are the same to whoever reads the file.
    mergeMaps(before, after, ours, at, found);
  } else if (isSameValue(ours, before)) {
    if (after === undefined) found.remove.push(at);
    // A key without a value says nothing, so there is no reason to add one.
    else if (after !== null) found.set.push({ at, value: after });
  } else if (isNamedList(ours) && isNamedList(after) && isNamedList(before ?? [])) {
    mergeNamed(before, after, ours, at, found);
  } else {
    found.conflicts.push({
      at,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      isRemoved: ours === undefined,
    });
  }
}

type Named = Readonly<Record<string, unknown>> & { readonly name: string };

/** Relay's `kafka_config` and its like: a list whose items are told apart by their name. */
function isNamedList(value: unknown): value is readonly Named[] {
  if (!Array.isArray(value)) return false;
  const names = value.map((item: unknown) => (isMap(item) ? item['name'] : undefined));
  return names.every((name) => typeof name === 'string') && new Set(names).size === names.length;
}

function mergeNamed(
  before: unknown,
  after: readonly Named[],
  ours: readonly Named[],
  at: YamlPath,
  found: Found,
): void {
  const old = isNamedList(before) ? before : [];
  const find = (list: readonly Named[], name: string) => list.find((item) => item.name === name);
  for (const name of new Set([...old, ...after].map((item) => item.name))) {
    const index = ours.findIndex((item) => item.name === name);
    const added = found.set.filter(
      (each) => each.at.length === at.length + 1 && isBelow(each.at, at),
    );
    const place = [...at, index < 0 ? ours.length + added.length : index];
    mergeValue(find(old, name), find(after, name), ours[index], place, found);
  }
}

function isBelow(path: YamlPath, at: YamlPath): boolean {
  return at.every((key, index) => path[index] === key);
}

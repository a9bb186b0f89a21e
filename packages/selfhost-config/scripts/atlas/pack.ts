import { isObject, type Json, type PackedAtlas } from '../../src/atlas/packed.ts';
import { setPaths } from '../../src/atlas/unpack.ts';
import type { Tag } from '../../src/atlas/types.ts';

/** Where a tree is patched key by key; what lies below is shared as a whole. */
const opened = [
  [],
  ['services'],
  ['services', '*'],
  ['variables'],
  ['variables', '*'],
  ['configuration'],
  ['configuration', 'sentry'],
  ['python'],
  ['install'],
  ['kafka'],
  ['kafka', 'consumers'],
];

/** Tags from old to new as shared values, and what each changed. */
export function pack(tags: readonly Tag[]): PackedAtlas {
  const pool: Json[] = [];
  const indexes = new Map<string, number>();
  const share = (value: Json): Json => {
    const text = JSON.stringify(value);
    const index = indexes.get(text) ?? pool.push(value) - 1;
    indexes.set(text, index);
    return [index];
  };
  const packNode = (value: Json, path: readonly string[]): Json => {
    if (setPaths.includes(path.join('.')) && Array.isArray(value)) {
      return Object.fromEntries(
        value.filter((item) => typeof item === 'string').map((item) => [item, 1]),
      );
    }
    if (typeof value !== 'object' || value === null) return value;
    if (isObject(value) && opened.some((open) => isAt(path, open))) {
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, packNode(item, [...path, key])]),
      );
    }
    return share(value);
  };
  // Values get their index from old to new, so that a new tag only adds to the pool.
  const trees = tags.map(({ version, kafka, ...rest }): [string, Json] => {
    const consumers = Object.fromEntries(
      kafka.consumers.map(({ service, ...consumer }) => [service, consumer]),
    );
    const plain: Json = JSON.parse(JSON.stringify({ ...rest, kafka: { ...kafka, consumers } }));
    return [version, packNode(plain, [])];
  });
  const newestFirst = trees.toReversed();
  const patches = newestFirst.map(([version, tree], index): [string, Json] => [
    version,
    patchBetween(newestFirst[index - 1]?.[1] ?? {}, tree),
  ]);
  return { pool, tags: patches };
}

function isAt(path: readonly string[], pattern: readonly string[]): boolean {
  return (
    path.length === pattern.length &&
    pattern.every((key, index) => key === '*' || key === path[index])
  );
}

/** The merge patch (RFC 7396) that leads from one packed tree to the next. */
function patchBetween(from: Json, to: Json): Json {
  if (!isObject(from) || !isObject(to)) return to;
  const patch: { [key: string]: Json } = {};
  for (const key of Object.keys(from)) if (!(key in to)) patch[key] = null;
  for (const [key, value] of Object.entries(to)) {
    const before = from[key];
    if (before === undefined) patch[key] = value;
    else if (JSON.stringify(before) !== JSON.stringify(value)) {
      patch[key] = patchBetween(before, value);
    }
  }
  return patch;
}

import { isObject, type Json } from './packed.ts';
import type { Tag } from './types.ts';

/** Lists without an order, stored as the keys of an object so that a patch can name one item. */
export const setPaths: readonly string[] = [
  'configuration.sentryOptional',
  'features',
  'install.flags',
  'kafka.topics',
  'python.environment',
  'python.options',
  'python.settings',
];

/** A tag out of its packed tree. */
export function unpack(version: string, packed: Json, pool: readonly Json[]): Tag {
  const tree = mapOf(unpackNode(packed, '', pool));
  const kafka = mapOf(tree['kafka']);
  const consumers = Object.entries(mapOf(kafka['consumers']))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([service, consumer]) => ({ service, ...mapOf(consumer) }));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The generator packs values of this very type, and a test unpacks every one of them.
  return { ...tree, version, kafka: { ...kafka, consumers } } as unknown as Tag;
}

function mapOf(value: Json | undefined): { [key: string]: Json } {
  return isObject(value) ? value : {};
}

function unpackNode(node: Json, path: string, pool: readonly Json[]): Json {
  if (setPaths.includes(path)) return Object.keys(mapOf(node)).toSorted();
  // In a packed tree a list is always a reference into the pool.
  if (Array.isArray(node)) return pool[Number(node[0])] ?? null;
  if (!isObject(node)) return node;
  const unpacked: { [key: string]: Json } = {};
  for (const [key, value] of Object.entries(node)) {
    unpacked[key] = unpackNode(value, path === '' ? key : `${path}.${key}`, pool);
  }
  return unpacked;
}

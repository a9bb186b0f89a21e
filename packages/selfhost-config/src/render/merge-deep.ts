import { isTagged } from './yaml-text.ts';

type Tree = Readonly<Record<string, unknown>>;

/** Puts one tree over another: maps are merged, everything else is replaced. Neither is changed. */
export function mergeDeep<Below extends Tree>(below: Below, above: Tree): Below {
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const before = merged[key];
    merged[key] = isMap(before) && isMap(value) ? mergeDeep(before, value) : value;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what stands above has the types of the same file
  return merged as Below;
}

function isMap(value: unknown): value is Tree {
  // A tagged value of Compose is a leaf.
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isTagged(value);
}

import { isTagged } from '../render/yaml-text.ts';
import { isSameValue } from '../yaml/equal.ts';
import { isMap, type YamlPath } from '../yaml/path.ts';
import type { YamlPlacement } from '../yaml/tagged.ts';

/** Whether a wanted value is there already. */
export type IsThere = (wanted: unknown, existing: unknown, at: YamlPath) => boolean;

/** What has to be set so that everything wanted is in a tree, as high up as nothing else is touched. */
export function treeChanges(
  wanted: unknown,
  existing: unknown,
  isThere: IsThere = isSameValue,
  at: YamlPath = [],
): readonly YamlPlacement[] {
  if (!isMap(wanted) || isTagged(wanted) || !isMap(existing)) {
    return isThere(wanted, existing, at) ? [] : [{ at, value: wanted }];
  }
  return Object.entries(wanted).flatMap(([key, value]) =>
    // A key without a value is something else than no key.
    Object.hasOwn(existing, key)
      ? treeChanges(value, existing[key], isThere, [...at, key])
      : [{ at: [...at, key], value }],
  );
}

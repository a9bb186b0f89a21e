import type { YamlChanges } from '../merge/apply.ts';
import { secretNames, type Secrets } from '../render/secret-text.ts';
import { isSameValue } from '../yaml/equal.ts';
import { isMap, valueAt } from '../yaml/path.ts';
import { inJson, matchesSecretText } from '../render/secret-match.ts';
import { treeChanges } from './tree-changes.ts';

/** What a description changes of a release's configuration file, put into an operator's one. */
export function configurationChanges(
  existing: unknown,
  base: unknown,
  wanted: unknown,
  secrets: Secrets,
): YamlChanges {
  const isThere = (value: unknown, before: unknown) => {
    const text = JSON.stringify(value);
    return secretNames(text).length === 0
      ? isSameValue(value, before)
      : matchesSecretText(text, JSON.stringify(before ?? null), inJson(secrets));
  };
  const described = describedOf(base, wanted);
  return {
    set: treeChanges(described, isMap(existing) ? existing : {}, isThere),
    remove: [],
  };
}

/** The part of a configuration that is not the release's. */
function describedOf(base: unknown, wanted: unknown): Readonly<Record<string, unknown>> {
  if (!isMap(wanted)) return {};
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([key, value]) => {
      const before = valueAt(base, [key]);
      if (isSameValue(before, value)) return [];
      return [[key, isMap(value) && isMap(before) ? describedOf(before, value) : value]];
    }),
  );
}

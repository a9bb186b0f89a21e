import { readEnvironmentFile } from '../env-file/read.ts';
import type { Secrets } from '../render/secret-text.ts';
import { matchesSecretText } from '../render/secret-match.ts';

/**
 * The variables of an operator's environment file that have to change. Those of `base`, the release's own, only go in where
 * they are missing, except for images, which belong to the release.
 */
export function environmentChanges(
  text: string,
  wanted: Readonly<Record<string, string>>,
  base: ReadonlySet<string>,
  secrets: Secrets,
): Readonly<Record<string, string>> {
  const existing = new Map(
    readEnvironmentFile(text).entries.map(({ name, value }) => [name, value ?? '']),
  );
  const changes = Object.entries(wanted).filter(([name, value]) => {
    const before = existing.get(name);
    if (before === undefined) return true;
    if (base.has(name) && !name.endsWith('_IMAGE')) return false;
    return !matchesSecretText(value, before, secrets);
  });
  return Object.fromEntries(changes);
}

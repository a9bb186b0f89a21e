import type { Diagnostic } from '../diagnostic/types.ts';
import loadAtlas from './load.cjs';
import { mergePatch, type Json, type PackedAtlas } from './packed.ts';
import type { Tag } from './types.ts';
import { unpack } from './unpack.ts';
import { compareVersions, isVersion } from './version.ts';

let atlas: PackedAtlas | undefined;
const trees: Json[] = [];
const tags = new Map<string, Tag>();

/** Every tag of the atlas, from old to new. */
export function tagVersions(): readonly string[] {
  return load()
    .tags.map(([version]) => version)
    .toReversed();
}

/** The tag of a version, decoded on first use; undefined when the atlas has none. */
export function findTag(version: string): Tag | undefined {
  const known = tags.get(version);
  if (known !== undefined) return known;
  const { pool, tags: patches } = load();
  const index = patches.findIndex(([name]) => name === version);
  if (index < 0) return undefined;
  // Each tag is a change of the next newer one, so the trees are kept on the way.
  while (trees.length <= index) {
    trees.push(mergePatch(trees.at(-1), patches[trees.length]?.[1] ?? {}));
  }
  const tag = unpack(version, trees[index] ?? {}, pool);
  tags.set(version, tag);
  return tag;
}

/** The tag of a version; throws when the atlas has none. Use `resolveTag` for what a user wrote. */
export function readTag(version: string): Tag {
  const tag = findTag(version);
  if (tag === undefined) throw new RangeError(`The atlas has no tag ${version}.`);
  return tag;
}

/** The tag that a version of a description stands for, and what is to be said about that. */
export interface ResolvedTag {
  /** The tag; absent when there is none to go by. */
  readonly tag?: Tag;
  /** Why it is another tag than the one asked for, or none. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The tag for a version of a description: `latest` is the newest of the atlas, and so is, with a warning, a version that
 * is newer than all of it.
 */
export function resolveTag(version: string): ResolvedTag {
  const versions = tagVersions();
  const newest = versions.at(-1) ?? '';
  if (version === 'latest') return { tag: readTag(newest), diagnostics: [] };
  const tag = findTag(version);
  if (tag !== undefined) return { tag, diagnostics: [] };
  const problem = {
    path: ['version'],
    reference: 'https://github.com/getsentry/self-hosted/releases',
  };
  if (!isVersion(version)) {
    const message = `${JSON.stringify(version)} is no release of self-hosted Sentry; write one such as ${newest}, or latest.`;
    return {
      diagnostics: [{ ...problem, code: 'selfhost/unknown-version', severity: 'error', message }],
    };
  }
  if (compareVersions(version, newest) > 0) {
    const message = `This package knows releases up to ${newest}; ${version} is treated as ${newest}, and what changed since is not seen.`;
    const hint = 'Update the package, and compare the files of the release by hand until then.';
    return {
      tag: readTag(newest),
      diagnostics: [
        { ...problem, code: 'selfhost/newer-version', severity: 'warning', message, hint },
      ],
    };
  }
  const before = versions.findLast((known) => compareVersions(known, version) < 0);
  const after = versions.find((known) => compareVersions(known, version) > 0);
  const message = `The atlas has no release ${version}; the nearest are ${[before, after].filter((known) => known !== undefined).join(' and ')}.`;
  return {
    diagnostics: [{ ...problem, code: 'selfhost/unknown-version', severity: 'error', message }],
  };
}

function load(): PackedAtlas {
  atlas ??= loadAtlas();
  return atlas;
}

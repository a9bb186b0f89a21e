import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTag, tagVersions } from '../atlas/read-tag.ts';
import { environmentValues, readEnvironmentFile } from '../env-file/read.ts';
import { editAsOperator } from '../testing/operator-edits.ts';
import { printFigure, sized } from '../testing/proof.ts';
import { seededRandom } from '../testing/random.ts';
import { hasNoSelfHosted, selfHostedFolder } from '../testing/self-hosted.ts';
import { mergeEnvironmentFile, mergeYamlFile } from './merge-file.ts';

const SEED = 20_261_122;
const versions = tagVersions();
const steps = versions.slice(1).map((to, index) => [versions[index] ?? '', to] as const);

const kinds = {
  env: {
    path: () => '.env',
    read: (text: string) => Object.fromEntries(environmentValues(readEnvironmentFile(text))),
    merge: (from: string, to: string, text: string) =>
      mergeEnvironmentFile(readTag(from), readTag(to), text),
  },
  sentry: {
    path: () => 'sentry/config.example.yml',
    read: (text: string) => leaves(parse(text)),
    merge: (from: string, to: string, text: string) =>
      mergeYamlFile(readTag(from).configuration.sentry, readTag(to).configuration.sentry, text),
  },
  relay: {
    path: () => 'relay/config.example.yml',
    read: (text: string) => leaves(parse(text)),
    merge: (from: string, to: string, text: string) =>
      mergeYamlFile(readTag(from).configuration.relay, readTag(to).configuration.relay, text),
  },
  symbolicator: {
    path: () => 'symbolicator/config.example.yml',
    read: (text: string) => leaves(parse(text)),
    merge: (from: string, to: string, text: string) =>
      mergeYamlFile(
        readTag(from).configuration.symbolicator,
        readTag(to).configuration.symbolicator,
        text,
      ),
  },
} as const;

describe.skipIf(hasNoSelfHosted)('a merge (needs SENTRY_KIT_SELF_HOSTED)', () => {
  it.each(Object.keys(kinds) as (keyof typeof kinds)[])(
    'of %s loses no line of an operator and brings all that is new',
    (name) => {
      const { path, read, merge } = kinds[name];
      const random = seededRandom(SEED);
      let merges = 0;
      let ownLines = 0;
      for (const [from, to] of steps) {
        const before = readFileSync(join(selfHostedFolder, from, path()), 'utf8');
        const after = readFileSync(join(selfHostedFolder, to, path()), 'utf8');
        for (let number = 0; number < sized(200); number += 1) {
          const ours = editAsOperator(before, name === 'env' ? 'env' : 'yaml', random);
          const merged = merge(from, to, ours).text;
          const own = without(ours.split('\n'), before.split('\n'));
          expect([from, to, ours, lost(own, merged)]).toEqual([from, to, ours, []]);
          expect([from, to, ours, read(merged)]).toEqual([
            from,
            to,
            ours,
            expected(read(before), read(after), read(ours)),
          ]);
          expect(merge(to, to, merged).text).toBe(merged);
          merges += 1;
          ownLines += own.length;
        }
      }
      printFigure(
        `selfhost-config/merge ${name}: ${merges} merges over ${steps.length} steps (seed ${SEED}), ${ownLines} lines of operators, 0 lost`,
      );
    },
    900_000,
  );
});

/** What the operator wrote and is gone: whole lines, or the note beside a value that the release itself changes. */
function lost(own: readonly string[], merged: string): string[] {
  const lines = merged.split('\n');
  return without(own, lines).filter((line) => {
    const note = /# kept \d+$/.exec(line)?.[0];
    return note === undefined || !lines.some((each) => each.endsWith(note));
  });
}

/** The lines of one list that the other one has not, each as often as it is missing. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

type Flat = Readonly<Record<string, unknown>>;

/** What the operator touched is the operator's, leaf by leaf; everything else is the new release's. */
function expected(before: Flat, after: Flat, ours: Flat): Flat {
  const result: Record<string, unknown> = {};
  for (const key of new Set([
    ...Object.keys(before),
    ...Object.keys(after),
    ...Object.keys(ours),
  ])) {
    const isTouched = JSON.stringify(before[key]) !== JSON.stringify(ours[key]);
    const value = isTouched ? ours[key] : after[key];
    if (value !== undefined) result[key] = value;
  }
  return result;
}

/** The scalars and lists of a configuration by their path; what is null is not there. */
function leaves(value: unknown, path = ''): Flat {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) return { [path]: value };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => leaves(inner, `${path}/${key}`)),
  ) as Flat;
}

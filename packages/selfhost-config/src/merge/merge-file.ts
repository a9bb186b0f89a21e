import type { Tag } from '../atlas/types.ts';
import { environmentValues, readEnvironmentFile } from '../env-file/read.ts';
import { createSelfhostError } from '../error/error.ts';
import { readYaml } from '../yaml/read.ts';
import {
  applyEnvironmentChanges,
  applyYamlChanges,
  type EnvironmentChanges,
  type YamlChanges,
} from './apply.ts';
import { mergeConfiguration } from './merge-configuration.ts';
import type { MergeConflict } from './types.ts';

/** An operator's file, carried over to another release. */
export interface MergedFile<Changes> {
  /** The file with the changes. */
  readonly text: string;
  /** What changes. */
  readonly changes: Changes;
  /** What both the operator and the new release changed; the operator's stays. */
  readonly conflicts: readonly MergeConflict[];
}

/** Carries a complete `.env` or, before 25.2.0, `.env.custom` over to another release. */
export function mergeEnvironmentFile(
  from: Tag,
  to: Tag,
  text: string,
): MergedFile<EnvironmentChanges> {
  const ours = Object.fromEntries(environmentValues(readEnvironmentFile(text)));
  const merge = mergeConfiguration(shippedVariables(from), shippedVariables(to), ours);
  const changes = {
    set: Object.fromEntries(merge.set.map(({ at, value }) => [String(at[0]), String(value)])),
    remove: merge.remove.map((at) => String(at[0])),
  };
  return { text: applyEnvironmentChanges(text, changes), changes, conflicts: merge.conflicts };
}

/**
 * Carries a `.env.custom` that lies over `.env` over to another release: what it only repeats of the old one goes, so that
 * the new one's value counts. With `isComplete` it stood in for `.env` until now, and all that it repeats goes.
 */
export function mergeOwnVariables(
  from: Tag,
  to: Tag,
  text: string,
  isComplete: boolean,
): MergedFile<EnvironmentChanges> {
  const [before, after] = [shippedVariables(from), shippedVariables(to)];
  const ours = [...environmentValues(readEnvironmentFile(text))];
  const repeated = ours.filter(
    ([name, value]) => value === before[name] && (isComplete || value !== after[name]),
  );
  const changed = ours.filter(
    ([name, value]) =>
      name in before &&
      value !== before[name] &&
      value !== after[name] &&
      before[name] !== after[name],
  );
  const changes = { set: {}, remove: repeated.map(([name]) => name) };
  return {
    text: applyEnvironmentChanges(text, changes),
    changes,
    conflicts: changed.map(([name]) => ({
      at: [name],
      before: before[name],
      ...(name in after ? { after: after[name] } : {}),
      isRemoved: false,
    })),
  };
}

/** Carries a YAML file over from what one release ships to what another one does. */
export function mergeYamlFile(
  before: unknown,
  after: unknown,
  text: string,
): MergedFile<YamlChanges> {
  const { value, problems } = readYaml(text);
  const [problem] = problems;
  if (problem !== undefined) {
    const { line, column, message } = problem;
    throw createSelfhostError(
      'invalid-input',
      `The YAML file cannot be read at line ${line}, column ${column}: ${message}`,
    );
  }
  const { set, remove, conflicts } = mergeConfiguration(before, after, value);
  return { text: applyYamlChanges(text, { set, remove }), changes: { set, remove }, conflicts };
}

/** What the `.env` of a release assigns. */
export function shippedVariables(tag: Tag): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(tag.variables).flatMap(([name, { value }]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

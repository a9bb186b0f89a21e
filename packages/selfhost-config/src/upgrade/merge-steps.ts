import type { Tag } from '../atlas/types.ts';
import { isAtLeast } from '../atlas/version.ts';
import { environmentValues, readEnvironmentFile } from '../env-file/read.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { fileText } from '../installation/file-text.ts';
import type { Installation } from '../installation/types.ts';
import {
  mergeEnvironmentFile,
  mergeOwnVariables,
  mergeYamlFile,
  shippedVariables,
} from '../merge/merge-file.ts';
import { mergeLines } from '../merge/merge-lines.ts';
import type { MergeConflict } from '../merge/types.ts';
import type { DeploymentStep } from '../plan/types.ts';
import { readYaml, type YamlProblem } from '../yaml/read.ts';
import type { ExamplePair } from './types.ts';

/** From this release on the installer lays `.env.custom` over `.env`; before, it takes its place (install/_lib.sh). */
const layeredSince = '25.2.0';

/** Steps and what is to be said about them. */
export interface MergeSteps {
  readonly steps: readonly DeploymentStep[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Steps that carry the operator's files over to another release. */
export function mergeFiles(
  installation: Installation,
  from: Tag,
  to: Tag,
  python: ExamplePair | undefined,
): MergeSteps {
  const parts = [
    ...environmentPaths(installation, from).map((path) =>
      mergeEnvironment(installation, path, from, to),
    ),
    mergeYaml(
      installation,
      'sentry/config.yml',
      from.configuration.sentry,
      to.configuration.sentry,
    ),
    mergeYaml(installation, 'relay/config.yml', from.configuration.relay, to.configuration.relay),
    mergeYaml(
      installation,
      'symbolicator/config.yml',
      from.configuration.symbolicator,
      to.configuration.symbolicator,
    ),
    mergePython(installation, python),
  ];
  return {
    steps: parts.flatMap(({ steps }) => steps),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** `.env` when the operator changed it, and `.env.custom`. */
function environmentPaths(installation: Installation, from: Tag): readonly string[] {
  return [
    ...(isEnvironmentChanged(installation, from) ? ['.env'] : []),
    ...(fileText(installation, '.env.custom') === undefined ? [] : ['.env.custom']),
  ];
}

/** Whether `.env`, which belongs to the checkout, has other values than the release ships. */
export function isEnvironmentChanged(installation: Installation, tag: Tag): boolean {
  const text = fileText(installation, '.env');
  if (text === undefined) return false;
  const values = environmentValues(readEnvironmentFile(text));
  const shipped = Object.entries(shippedVariables(tag));
  return (
    values.size !== shipped.length || shipped.some(([name, value]) => values.get(name) !== value)
  );
}

function mergeEnvironment(
  installation: Installation,
  path: string,
  from: Tag,
  to: Tag,
): MergeSteps {
  const text = fileText(installation, path) ?? '';
  const isLayered = path === '.env.custom' && isAtLeast(to.version, layeredSince);
  const { changes, conflicts } = isLayered
    ? mergeOwnVariables(from, to, text, !isAtLeast(from.version, layeredSince))
    : mergeEnvironmentFile(from, to, text);
  const isEmpty = Object.keys(changes.set).length === 0 && changes.remove.length === 0;
  return {
    steps: isEmpty ? [] : [{ type: 'edit-environment', path, ...changes }],
    diagnostics: conflicts.map((conflict) => describeConflict(path, to.version, conflict)),
  };
}

function mergeYaml(
  installation: Installation,
  path: string,
  before: unknown,
  after: unknown,
): MergeSteps {
  const text = fileText(installation, path);
  if (text === undefined) return { steps: [], diagnostics: [] };
  const [problem] = readYaml(text).problems;
  if (problem !== undefined) return { steps: [], diagnostics: [describeUnreadable(path, problem)] };
  const { changes, conflicts } = mergeYamlFile(before, after, text);
  const isEmpty = changes.set.length === 0 && changes.remove.length === 0;
  return {
    steps: isEmpty ? [] : [{ type: 'edit-yaml', path, ...changes }],
    diagnostics: conflicts.map((conflict) => describeConflict(path, '', conflict)),
  };
}

function describeUnreadable(path: string, { line, column, message }: YamlProblem): Diagnostic {
  return {
    code: 'selfhost/unreadable-file',
    severity: 'error',
    path: [path, line, column],
    message: `The file cannot be read, so nothing can be carried over: ${message}`,
    hint: 'Repair it and plan again.',
  };
}

function mergePython(installation: Installation, python: ExamplePair | undefined): MergeSteps {
  const path = 'sentry/sentry.conf.py';
  const text = fileText(installation, path);
  if (text === undefined || python === undefined) return { steps: [], diagnostics: [] };
  const { edits, conflicts } = mergeLines(python.before, python.after, text);
  return {
    steps: edits.length === 0 ? [] : [{ type: 'edit-lines', path, edits }],
    diagnostics: conflicts.map(({ at, insert }) => ({
      code: 'selfhost/merge-conflict',
      severity: 'warning',
      path: [path, at + 1],
      message: `You and the new release both changed line ${at + 1}; yours stays. The release has here: ${insert.length === 0 ? 'nothing' : insert.map((line) => line.trim()).join(' ⏎ ')}`,
      hint: 'Compare the two and decide.',
    })),
  };
}

function describeConflict(
  path: string,
  version: string,
  { at, after, isRemoved }: MergeConflict,
): Diagnostic {
  const name = at.join('.');
  // What the release ships is public; what the operator wrote may be a secret and is never shown.
  const theirs = after === undefined ? 'drops it' : `has ${JSON.stringify(after)}`;
  return {
    code: 'selfhost/merge-conflict',
    severity: 'warning',
    path: [path, name],
    message: `You ${isRemoved ? 'removed' : 'changed'} ${name}, and ${version === '' ? 'the new release' : version} ${theirs}; ${isRemoved ? 'it stays removed' : 'yours stays'}.`,
    hint: name.endsWith('_IMAGE')
      ? 'An image of an old release does not go with a new one: change it to one of the new release.'
      : 'Compare the two and decide.',
  };
}

import { applyEnvironmentChanges, applyLineEdits, applyYamlChanges } from '../merge/apply.ts';
import type { DeploymentStep, TextFile } from '../plan/types.ts';
import { fillFile } from '../render/fill-file.ts';
import { fillSecretText, type Secrets } from '../render/secret-text.ts';
import { isMap } from '../yaml/path.ts';

/** The files that the steps of a plan come to, with the values of secrets where they are known. */
export function resultOf(
  steps: readonly DeploymentStep[],
  before: readonly TextFile[],
  secrets: Secrets,
): readonly TextFile[] {
  const files = new Map(before.map((file) => [file.path, file]));
  const written = new Set<string>();
  for (const step of steps) {
    if (!('path' in step)) continue;
    const old = files.get(step.path);
    const mode = step.mode ?? old?.mode;
    const text = textAfter(step, old?.text ?? '', secrets);
    files.set(step.path, { path: step.path, text, ...(mode === undefined ? {} : { mode }) });
    written.add(step.path);
  }
  return [...files.values()].filter(({ path }) => written.has(path));
}

type WritingStep = Extract<DeploymentStep, { readonly path: string }>;

function textAfter(step: WritingStep, text: string, secrets: Secrets): string {
  switch (step.type) {
    case 'write-file':
      return fillFile(step, secrets).text;
    case 'edit-environment': {
      const set: Record<string, string> = {};
      for (const [name, value] of Object.entries(step.set))
        set[name] = fillSecretText(value, secrets);
      return applyEnvironmentChanges(text, { ...step, set });
    }
    case 'edit-yaml':
      return applyYamlChanges(text, {
        ...step,
        set: step.set.map(({ at, value }) => ({ at, value: fillValue(value, secrets) })),
      });
    case 'edit-lines':
      return applyLineEdits(text, step.edits);
  }
}

function fillValue(value: unknown, secrets: Secrets): unknown {
  if (typeof value === 'string') return fillSecretText(value, secrets);
  if (Array.isArray(value)) return value.map((item) => fillValue(item, secrets));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, fillValue(inner, secrets)]),
  );
}

import { applyEnvironmentChanges, applyLineEdits, applyYamlChanges } from '../merge/apply.ts';
import type { DeploymentStep, TextFile } from '../plan/types.ts';

/** The files after the steps of a plan that write files, in memory. */
export function applySteps(
  files: readonly TextFile[],
  steps: readonly DeploymentStep[],
): Map<string, string> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  for (const step of steps) {
    if (!('path' in step)) continue;
    const text = texts.get(step.path) ?? '';
    if (step.type === 'write-file') texts.set(step.path, step.text);
    if (step.type === 'edit-environment') texts.set(step.path, applyEnvironmentChanges(text, step));
    if (step.type === 'edit-yaml') texts.set(step.path, applyYamlChanges(text, step));
    if (step.type === 'edit-lines') texts.set(step.path, applyLineEdits(text, step.edits));
  }
  return texts;
}

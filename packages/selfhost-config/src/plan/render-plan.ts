import { fileText } from '../installation/file-text.ts';
import type { Installation } from '../installation/types.ts';
import { diffLines } from '../merge/diff-lines.ts';
import { isTagged } from '../render/yaml-text.ts';
import { valueAt } from '../yaml/path.ts';
import { readYaml } from '../yaml/read.ts';
import { hideSecrets } from './hide-secrets.ts';
import type { DeploymentStep, Plan } from './types.ts';

/**
 * A plan as text for people: what each file loses and gets, and the commands. What stands in the installation's files and
 * looks like a secret is not shown.
 */
export function renderPlan(plan: Plan<DeploymentStep>, installation?: Installation): string {
  if (plan.steps.length === 0) return 'Nothing to do.\n';
  return plan.steps
    .map((step) => stepLines(step, installation))
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function stepLines(
  step: DeploymentStep,
  installation: Installation | undefined,
): readonly string[] {
  switch (step.type) {
    case 'run':
      return [`$ ${step.command}`, `  ${step.reason}`];
    case 'manual':
      return [`! ${step.text}`, ...(step.reference === undefined ? [] : [`  ${step.reference}`])];
    case 'write-file':
      return [headOf(step.path, step.mode), ...writtenLines(step.path, step.text, installation)];
    case 'edit-environment':
      return [
        headOf(step.path, step.mode),
        ...step.remove.map((name) => `  - ${name}`),
        ...Object.entries(step.set).map(([name, value]) => hideSecrets(`  + ${name}=${value}`)),
      ];
    case 'edit-yaml': {
      const text = installation && fileText(installation, step.path);
      const before = text === undefined ? undefined : readYaml(text).value;
      const line = (sign: string, at: readonly (string | number)[], value: unknown) =>
        hideSecrets(`  ${sign} ${at.join(' › ')}: ${shown(value)}`);
      const old = (at: readonly (string | number)[]) => {
        const value = valueAt(before, at);
        return value === undefined ? [] : [line('-', at, value)];
      };
      return [
        headOf(step.path, step.mode),
        ...step.remove.flatMap(old),
        ...step.set.flatMap(({ at, value }) => [...old(at), line('+', at, value)]),
      ];
    }
    case 'edit-lines':
      return [
        headOf(step.path, step.mode),
        ...step.edits.flatMap(({ insert }) => insert.map((text) => hideSecrets(`  + ${text}`))),
      ];
  }
}

function headOf(path: string, mode: number | undefined): string {
  return mode === undefined ? path : `${path} (mode ${mode.toString(8)})`;
}

function shown(value: unknown): string {
  return isTagged(value) ? `${value.tag} ${JSON.stringify(value.value)}` : JSON.stringify(value);
}

function writtenLines(
  path: string,
  text: string,
  installation: Installation | undefined,
): readonly string[] {
  const before = installation && fileText(installation, path);
  const lines = text.split('\n');
  if (before === undefined) return [`  new, ${lines.length - 1} lines`];
  const old = before.split('\n');
  return diffLines(old, lines).flatMap(({ at, remove, insert }) => [
    ...old.slice(at, at + remove).map((line) => hideSecrets(`  - ${line}`)),
    ...insert.map((line) => hideSecrets(`  + ${line}`)),
  ]);
}

import type { DeploymentStep } from '../plan/types.ts';
import type { YamlPath } from '../yaml/path.ts';
import type { InstallationFacts } from './facts.ts';

/** Sets one variable. */
export function setVariable(path: string, name: string, value: string): readonly DeploymentStep[] {
  return [{ type: 'edit-environment', path, set: { [name]: value }, remove: [] }];
}

/** Removes variables. */
export function removeVariables(path: string, names: readonly string[]): readonly DeploymentStep[] {
  return [{ type: 'edit-environment', path, set: {}, remove: names }];
}

/** Sets one value of a YAML file. */
export function setYaml(path: string, at: YamlPath, value: unknown): readonly DeploymentStep[] {
  return [{ type: 'edit-yaml', path, set: [{ at, value }], remove: [] }];
}

/** Removes one value of a YAML file. */
export function removeYaml(path: string, at: YamlPath): readonly DeploymentStep[] {
  return [{ type: 'edit-yaml', path, set: [], remove: [at] }];
}

/** Replaces a pattern in the lines of a file; undefined when no line has it. */
export function replaceInLines(
  facts: InstallationFacts,
  path: string,
  pattern: RegExp,
  replacement: string,
  lines: readonly [first: number, last: number] = [1, Number.POSITIVE_INFINITY],
): readonly DeploymentStep[] | undefined {
  const edits = (facts.text(path) ?? '').split('\n').flatMap((line, at) => {
    if (at + 1 < lines[0] || at + 1 > lines[1]) return [];
    // A plan holds no secrets, and this would put the whole line into one.
    if (/PASSWORD|SECRET|TOKEN|_KEY\b/i.test(line)) return [];
    const changed = line.replace(pattern, replacement);
    return changed === line ? [] : [{ at, remove: 1, insert: [changed] }];
  });
  return edits.length === 0 ? undefined : [{ type: 'edit-lines', path, edits }];
}

/** Where the operator's own variables go. */
export const ownEnvironment = '.env.custom';

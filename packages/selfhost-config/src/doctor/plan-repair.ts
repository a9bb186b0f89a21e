import type { Installation } from '../installation/types.ts';
import { fingerprintBasis } from '../plan/based-on.ts';
import type { DeploymentStep, Plan } from '../plan/types.ts';
import { checkInstallation } from './check-installation.ts';
import type { InstallationFinding } from './types.ts';

/**
 * The fixes of the doctor's findings as one plan, to be looked at and applied. Without `findings` all that have a fix;
 * the others stay as diagnostics of the plan.
 */
export function planRepair(
  installation: Installation,
  findings: readonly InstallationFinding[] = checkInstallation(installation),
): Plan<DeploymentStep> {
  const seen = new Set<string>();
  const steps = findings
    .flatMap(({ fix }) => fix ?? [])
    .filter((step) => {
      const key = JSON.stringify(step);
      return !seen.has(key) && seen.add(key);
    });
  return {
    steps: mergeLineEdits(steps),
    diagnostics: findings.filter(({ fix }) => fix === undefined),
    basedOn: fingerprintBasis(steps, installation.files),
  };
}

/** Line numbers count in the text before any edit, so those of one file have to be one step. */
function mergeLineEdits(steps: readonly DeploymentStep[]): readonly DeploymentStep[] {
  const merged: DeploymentStep[] = [];
  for (const step of steps) {
    const index = merged.findIndex(
      (each) => each.type === 'edit-lines' && step.type === 'edit-lines' && each.path === step.path,
    );
    const other = merged[index];
    if (step.type !== 'edit-lines' || other?.type !== 'edit-lines') merged.push(step);
    else
      merged[index] = {
        ...other,
        edits: [...other.edits, ...step.edits].toSorted((a, b) => a.at - b.at),
      };
  }
  return merged;
}

import { readDescription } from '../deployment/check.ts';
import { contextOf } from '../deployment/define.ts';
import type { Deployment } from '../deployment/types.ts';
import { createSelfhostError } from '../error/error.ts';
import type { Installation } from '../installation/types.ts';
import { filesOf } from '../render/files.ts';
import { generatedBy, isGenerated } from '../render/header.ts';
import type { Secrets } from '../render/secret-text.ts';
import { fingerprintBasis } from './based-on.ts';
import { checkoutSteps, installSteps, startSteps } from './commands.ts';
import { planFile } from './plan-file.ts';
import type { DeploymentStep, Plan, TextFile } from './types.ts';

const overridePath = 'docker-compose.override.yml';

/** How a deployment is planned. */
export interface PlanDeploymentOptions {
  /** Finds the values of secrets, to see which have changed. Without it a secret that has a value keeps it. */
  readonly secrets?: Secrets | undefined;
}

/**
 * What leads from an installation to a description: every file that has to change and the commands that make it count, in
 * order. Without an installation, everything from the checkout on. A second plan is empty. Throws a `SelfhostError` when
 * the description has errors or the installation is another release.
 */
export function planDeployment(
  deployment: Deployment,
  installation?: Installation,
  options: PlanDeploymentOptions = {},
): Plan<DeploymentStep> {
  const { diagnostics } = readDescription(deployment);
  const context = contextOf(deployment);
  const { version } = context.tag;
  if (installation !== undefined && installation.version !== version) {
    throw createSelfhostError(
      'invalid-input',
      `The description is for ${version}, and ${installation.version} is installed: plan an upgrade first.`,
    );
  }
  const existing = installation?.files ?? [];
  const wanted = [...filesOf(context), ...emptied(existing, filesOf(context), version)];
  const planned = wanted.map((file) =>
    planFile(
      file,
      existing.find(({ path }) => path === file.path),
      context,
      options.secrets ?? (() => undefined),
    ),
  );
  const files = planned.flatMap(({ step }) => step ?? []);
  const changed = files.flatMap((step) => ('path' in step ? [step.path] : []));
  const isNew = installation === undefined;
  // The installer starts stores by itself, so on a new machine they are taken away only after it.
  const isLate = (step: DeploymentStep) =>
    isNew && context.dropped.size > 0 && 'path' in step && step.path === overridePath;
  const steps = [
    ...(isNew ? checkoutSteps(context) : []),
    ...files.filter((step) => !isLate(step)),
    ...(files.length === 0 ? [] : installSteps(context, isNew)),
    ...files.filter(isLate),
    ...(files.length === 0 ? [] : startSteps(context, isNew ? undefined : changed)),
  ];
  return {
    steps,
    diagnostics: [...diagnostics, ...planned.flatMap((each) => each.diagnostics ?? [])],
    basedOn: fingerprintBasis(steps, existing),
  };
}

/** An override that this package wrote and nothing needs any more has to stop counting. */
function emptied(
  existing: readonly TextFile[],
  wanted: readonly TextFile[],
  version: string,
): readonly TextFile[] {
  const override = existing.find(({ path }) => path === overridePath);
  if (override === undefined || !isGenerated(override.text)) return [];
  if (wanted.some(({ path }) => path === overridePath)) return [];
  return [{ path: overridePath, text: `# ${generatedBy(version)}\nservices: {}\n` }];
}

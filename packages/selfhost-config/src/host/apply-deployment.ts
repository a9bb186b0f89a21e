import { createSelfhostError } from '../error/error.ts';
import { fingerprintBasis, writtenPaths } from '../plan/based-on.ts';
import type { DeploymentStep, Plan, TextFile } from '../plan/types.ts';
import { secretNames, type Secrets } from '../render/secret-text.ts';
import { readTargets, resolveTarget } from './targets.ts';
import { resultOf } from './step-result.ts';
import { writeAll } from './write-all.ts';

/** Where and with what a plan is applied. */
export interface ApplyDeploymentOptions {
  /** The checkout. */
  readonly directory: string;
  /** Finds the values of secrets; needed when the plan names any. */
  readonly secrets?: Secrets | undefined;
  /** Aborts before the first file is written; after that all are. */
  readonly signal?: AbortSignal | undefined;
  /** Told of each file that was written. */
  readonly onProgress?: ((event: ApplyProgress) => void) | undefined;
}

/** Something that was done. */
export interface ApplyProgress {
  /** A file is in place. */
  readonly type: 'file';
  /** Its path, relative to the checkout. */
  readonly path: string;
  /** Where what was there before is kept, relative to the checkout; absent when nothing was there. */
  readonly backup?: string;
}

/**
 * Writes the files of a plan and runs nothing: commands and manual steps are the operator's. Each file is replaced in one
 * go, what was there is kept below `.sentry-kit/`. Refuses, before anything is written, a plan whose files have changed
 * since (`stale-plan`) and one with secrets that have no value (`invalid-input`). A plan that was applied already is done.
 * When a file cannot be written, those before it are put back (`incomplete`).
 */
export async function applyDeployment(
  plan: Plan<DeploymentStep>,
  options: ApplyDeploymentOptions,
): Promise<void> {
  const { directory, signal, secrets = () => undefined } = options;
  const paths = writtenPaths(plan.steps);
  for (const path of paths) resolveTarget(directory, path);
  const before = await readTargets(directory, paths);
  const after = resultOf(plan.steps, before, secrets);
  const changed = after.filter((file) => !isSame(file, before));
  if (changed.length === 0) return;
  if (fingerprintBasis(plan.steps, before) !== plan.basedOn) {
    throw createSelfhostError(
      'stale-plan',
      `The plan no longer fits ${directory}: of ${paths.join(', ')} something has changed since it was made. Read the installation and plan again.`,
    );
  }
  refuseMissingSecrets(changed);
  if (signal?.aborted === true) {
    throw createSelfhostError('aborted', 'Aborted before anything was written.');
  }
  await writeAll(
    directory,
    changed,
    before,
    `.sentry-kit/backup-${plan.basedOn}`,
    options.onProgress,
  );
}

function isSame(file: TextFile, before: readonly TextFile[]): boolean {
  const old = before.find(({ path }) => path === file.path);
  return (
    old !== undefined &&
    old.text === file.text &&
    (file.mode === undefined || file.mode === old.mode)
  );
}

function refuseMissingSecrets(files: readonly TextFile[]): void {
  const missing = files.flatMap(({ path, text }) =>
    secretNames(text).map((name) => ({
      code: 'selfhost/secret-missing',
      severity: 'error' as const,
      path: [path],
      message: `The secret ${name} has no value.`,
    })),
  );
  if (missing.length > 0) {
    throw createSelfhostError(
      'invalid-input',
      'The plan cannot be applied: secrets have no value.',
      missing,
    );
  }
}

import { resolveTag } from '../atlas/read-tag.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { createRenderContext, type RenderContext } from '../render/context.ts';
import { checkAddresses } from './check/addresses.ts';
import type { DeploymentCheck } from './check/finding.ts';
import { checkProfile, checkServices } from './check/profile.ts';
import {
  checkRawEnvironment,
  checkRawOptions,
  checkRawSettings,
  checkSecrets,
} from './check/raw.ts';
import { checkPartitions, checkScaling } from './check/scaling.ts';
import { checkFileStores, checkStores } from './check/stores.ts';
import { checkFeatures, checkSwitches } from './check/switches.ts';
import { deploymentSchema } from './schema/schema.ts';

const checks: readonly DeploymentCheck[] = [
  checkProfile,
  checkServices,
  checkScaling,
  checkPartitions,
  checkFileStores,
  checkStores,
  checkSwitches,
  checkFeatures,
  checkRawEnvironment,
  checkRawOptions,
  checkRawSettings,
  checkSecrets,
];

/** What is to be said about a description, and what it is rendered from if it can be. */
export interface CheckedDeployment {
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when there is an error. */
  readonly context?: RenderContext;
}

/** Checks a description against the release that it names. */
export function readDescription(value: unknown): CheckedDeployment {
  const parsed = deploymentSchema().safeParse(value, { reportInput: false });
  if (!parsed.success) {
    const diagnostics = parsed.error.issues.map(({ path, message }): Diagnostic => ({
      code: 'selfhost/invalid-description',
      severity: 'error',
      path: path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
      message,
    }));
    return { diagnostics };
  }
  const { tag, diagnostics: version } = resolveTag(parsed.data.version);
  // A URL that is none would stop the checks that take it apart.
  const context = tag && createRenderContext(parsed.data, tag);
  const addresses = context === undefined ? [] : checkAddresses(context);
  const isReadable = addresses.every(({ severity }) => severity !== 'error');
  const found =
    context === undefined || !isReadable ? [] : checks.flatMap((check) => check(context));
  const diagnostics = [...version, ...addresses, ...found];
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  return { diagnostics, ...(context === undefined || hasErrors ? {} : { context }) };
}

/**
 * What is wrong with a description for the release that it names, and what its author may want to know. Never throws;
 * `defineDeployment` throws exactly when one of these is an error.
 */
export function checkDeployment(value: unknown): readonly Diagnostic[] {
  return readDescription(value).diagnostics;
}

import type { SentryCaller } from '@sentry-kit/api-client/core';
import * as artifactBundles from '@sentry-kit/api-client/operations/artifact-bundles';
import * as deploys from '@sentry-kit/api-client/operations/deploys';
import * as releases from '@sentry-kit/api-client/operations/releases';
import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import { hashBasis } from '../plan/basis.ts';
import type { Clock, Plan } from '../plan/types.ts';
import type { DeleteBundleStep, DeleteReleaseStep, PruneRules, PruneStep } from './types.ts';

const DAY_IN_MS = 86_400_000;
const DEFAULT_KEPT = 10;

/** What planning needs. */
export interface PlanPruneOptions {
  /** Its `organization` is read, and of its `project` the bundles. */
  readonly client: SentryCaller;
  /** Ends it. */
  readonly signal?: AbortSignal | undefined;
  /** The time that ages are counted from; the real one by default. */
  readonly clock?: Clock | undefined;
}

/**
 * Lists what is old enough to be deleted, and deletes nothing. What runs somewhere stays: the release
 * of the newest deploy of each environment, and every bundle of a release that stays.
 */
export async function planPrune(
  rules: PruneRules,
  options: PlanPruneOptions,
): Promise<Plan<PruneStep>> {
  checkRules(rules);
  const { client, signal, clock } = options;
  const { kinds = ['releases', 'artifact-bundles'] } = rules;
  const oldest = (clock?.now() ?? Date.now()) - rules.olderThanInDays * DAY_IN_MS;
  const callOptions = signal ? { signal } : {};
  const known = await client.list(releases.list, {}, callOptions).toArray();
  const readDeploys = (version: string) =>
    client.list(deploys.list, { version }, callOptions).toArray();
  const kept = rules.keepReleases ?? DEFAULT_KEPT;
  const old = await findOldReleases(known, kept, oldest, readDeploys);
  const gone = new Set(kinds.includes('releases') ? old.map(({ version }) => version) : []);
  const staying = new Set(known.map(({ version }) => version).filter((name) => !gone.has(name)));
  const diagnostics: Diagnostic[] = [];
  const bundles: DeleteBundleStep[] = [];
  if (kinds.includes('artifact-bundles')) {
    if (client.project === undefined) diagnostics.push(NO_PROJECT);
    else {
      const list = client.list(artifactBundles.list, { project: client.project }, callOptions);
      for await (const bundle of list) {
        const named = bundle.associations.flatMap(({ release }) => (release ? [release] : []));
        if (Date.parse(bundle.dateModified ?? bundle.date) >= oldest) continue;
        if (named.some((version) => staying.has(version))) continue;
        bundles.push({
          type: 'delete-artifact-bundle',
          project: client.project,
          bundleId: bundle.bundleId,
          uploadedAt: bundle.date,
          releases: named,
        });
      }
    }
  }
  const steps = [...bundles, ...(kinds.includes('releases') ? old : [])];
  return { steps, diagnostics, basedOn: hashBasis(client, {}, steps) };
}

const NO_PROJECT: Diagnostic = {
  code: 'release-manager/no-project',
  severity: 'warning',
  path: [],
  message: 'artifact bundles belong to projects, and the client names none: they are left alone',
  hint: 'Give the client a project.',
};

function checkRules({ olderThanInDays, keepReleases }: PruneRules): void {
  const diagnostics = Object.entries({ olderThanInDays, keepReleases }).flatMap(
    ([key, value]): readonly Diagnostic[] =>
      value === undefined || (Number.isFinite(value) && value >= 0)
        ? []
        : [
            {
              code: 'release-manager/bad-limit',
              severity: 'error',
              path: [key],
              message: `${key} is ${value}, which is no number from 0 on`,
            },
          ],
  );
  if (diagnostics.length > 0) {
    throw createReleaseManagerError('invalid-input', 'Nothing was looked at:', { diagnostics });
  }
}

interface KnownRelease {
  readonly version: string;
  readonly dateCreated?: string | null;
  readonly deployCount?: number;
  readonly lastDeploy?: {
    readonly environment?: string | null;
    readonly dateFinished?: string | null;
  } | null;
}

/** Those that are old, newest first as Sentry lists them, but for what may still run somewhere. */
async function findOldReleases(
  known: readonly KnownRelease[],
  kept: number,
  oldest: number,
  readDeploys: (version: string) => Promise<readonly Deployed[]>,
): Promise<readonly DeleteReleaseStep[]> {
  const old: DeleteReleaseStep[] = [];
  for (const { version, dateCreated, deployCount = 0 } of known.slice(kept)) {
    if (!dateCreated || Date.parse(dateCreated) >= oldest) continue;
    const others = known.filter((release) => release.version !== version);
    // oxlint-disable-next-line no-await-in-loop -- only for the old ones that were ever deployed
    const deployed = deployCount > 0 ? await readDeploys(version) : [];
    if (deployed.some((deploy) => mayRun(deploy, others))) continue;
    old.push({ type: 'delete-release', version, createdAt: dateCreated });
  }
  return old;
}

interface Deployed {
  readonly environment: string;
  readonly dateFinished?: string | null;
}

/**
 * A release names its last deploy alone. So a deploy counts as replaced only when the last deploy of
 * another release went to the same environment later; else it stays, to be safe.
 */
function mayRun(deploy: Deployed, others: readonly KnownRelease[]): boolean {
  const at = Date.parse(deploy.dateFinished ?? '') || 0;
  return !others.some(
    ({ lastDeploy }) =>
      lastDeploy?.environment === deploy.environment &&
      (Date.parse(lastDeploy.dateFinished ?? '') || 0) > at,
  );
}

import { isApiClientError, type SentryCaller } from '@sentry-kit/api-client/core';
import * as artifactBundles from '@sentry-kit/api-client/operations/artifact-bundles';
import * as releases from '@sentry-kit/api-client/operations/releases';
import { createReleaseManagerError } from '../error/error.ts';
import { hashBasis } from '../plan/basis.ts';
import type { Plan } from '../plan/types.ts';
import type { PruneResult, PruneStep } from './types.ts';

/** What applying needs. */
export interface ApplyPruneOptions {
  /** The same Sentry and organization that the plan was made for. */
  readonly client: SentryCaller;
  /** Ends it, between two deletions. */
  readonly signal?: AbortSignal | undefined;
  /** Told after each step. */
  readonly onProgress?: ((result: PruneResult) => void) | undefined;
}

/**
 * Deletes what the plan lists, one by one, and answers what became of each: what Sentry refuses to
 * delete is no error, and what is gone already counts as deleted. Throws `stale-plan` for a plan of
 * another organization.
 */
export async function applyPrune(
  plan: Plan<PruneStep>,
  options: ApplyPruneOptions,
): Promise<readonly PruneResult[]> {
  const { client, signal, onProgress } = options;
  if (hashBasis(client, {}, plan.steps) !== plan.basedOn) {
    throw createReleaseManagerError(
      'stale-plan',
      'The plan is for another Sentry or organization, or was changed.',
      { hint: 'Plan again with the client that applies it.' },
    );
  }
  const results: PruneResult[] = [];
  for (const step of plan.steps) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, to be stopped at any time
    const result = await remove(step, client, signal);
    results.push(result);
    onProgress?.(result);
  }
  return results;
}

async function remove(
  step: PruneStep,
  client: SentryCaller,
  signal: AbortSignal | undefined,
): Promise<PruneResult> {
  const callOptions = signal ? { signal } : {};
  try {
    if (step.type === 'delete-release') {
      await client.call(releases.delete, { version: step.version }, callOptions);
    } else {
      const { project, bundleId } = step;
      await client.call(artifactBundles.delete, { project, bundleId }, callOptions);
    }
    return { step, isDeleted: true };
  } catch (error) {
    if (isApiClientError(error, 'not-found')) return { step, isDeleted: true };
    const isRefusal = isApiClientError(error, 'validation') || isApiClientError(error, 'conflict');
    if (!isRefusal) throw error;
    return { step, isDeleted: false, reason: error.message };
  }
}

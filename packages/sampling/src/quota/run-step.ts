import type { SentryCaller } from '@sentry-kit/api-client/core';
import * as inboundFilters from '@sentry-kit/api-client/operations/inbound-filters';
import * as projectKeys from '@sentry-kit/api-client/operations/project-keys';
import * as spikeProtection from '@sentry-kit/api-client/operations/spike-protection';
import { quotaError } from './error.ts';
import type { QuotaStep } from './types.ts';

/** Sends the one request of a step. `keyIds`: by project and name of the key, as JSON. */
export async function runStep(
  client: SentryCaller,
  step: QuotaStep,
  keyIds: ReadonlyMap<string, string>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { project } = step;
  const options = { signal };
  switch (step.type) {
    case 'key-active': {
      const keyId = findKey(step, keyIds);
      await client.call(projectKeys.update, { project, keyId, isActive: step.to }, options);
      return;
    }
    case 'key-rate-limit': {
      const keyId = findKey(step, keyIds);
      const rateLimit = step.to ?? { window: null, count: null };
      await client.call(projectKeys.update, { project, keyId, rateLimit }, options);
      return;
    }
    case 'inbound-filter': {
      const state = typeof step.to === 'boolean' ? { active: step.to } : { subfilters: step.to };
      await client.call(
        inboundFilters.update,
        { project, filterId: step.filter, ...state },
        options,
      );
      return;
    }
    case 'spike-protection': {
      const operation = step.to ? spikeProtection.enable : spikeProtection.disable;
      await client.call(operation, { projects: [project] }, options);
    }
  }
}

function findKey(
  { project, key }: { readonly project: string; readonly key: string },
  keyIds: ReadonlyMap<string, string>,
): string {
  const id = keyIds.get(JSON.stringify([project, key]));
  if (id !== undefined) return id;
  throw quotaError('stale-plan', `${project} has no key "${key}".`, 'Call readQuota again.');
}

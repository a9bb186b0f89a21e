import type { SentryCaller } from '@sentry-kit/api-client/core';
import * as inboundFilters from '@sentry-kit/api-client/operations/inbound-filters';
import * as projectKeys from '@sentry-kit/api-client/operations/project-keys';
import * as spikeProtection from '@sentry-kit/api-client/operations/spike-protection';
import { quotaError, stepFailure } from './error.ts';
import type { QuotaStep } from './types.ts';

/** Sends the one request of a step. `keyIds`: by project and name of the key, as JSON. */
export async function runStep(
  client: SentryCaller,
  step: QuotaStep,
  keyIds: ReadonlyMap<string, string>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const keyId = 'key' in step ? findKey(step, keyIds) : '';
  try {
    await send(client, step, keyId, signal);
  } catch (error) {
    throw stepFailure(step, error, keyId);
  }
}

function send(
  client: SentryCaller,
  step: QuotaStep,
  keyId: string,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const { project } = step;
  const options = { signal };
  switch (step.type) {
    case 'key-active': {
      const input = { project, keyId, isActive: step.to };
      return client.call(projectKeys.update, input, options);
    }
    case 'key-rate-limit': {
      // Without both numbers there is no limit; the contract does not let it be null itself.
      const rateLimit = step.to ?? { window: null, count: null };
      return client.call(projectKeys.update, { project, keyId, rateLimit }, options);
    }
    case 'inbound-filter': {
      const state = typeof step.to === 'boolean' ? { active: step.to } : { subfilters: step.to };
      const input = { project, filterId: step.filter, ...state };
      return client.call(inboundFilters.update, input, options);
    }
    case 'spike-protection': {
      const operation = step.to ? spikeProtection.enable : spikeProtection.disable;
      return client.call(operation, { projects: [project] }, options);
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

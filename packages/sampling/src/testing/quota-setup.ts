import type { SentryCaller } from '@sentry-kit/api-client/core';
import { planQuota, readQuota, type Plan, type Quota, type QuotaStep } from '../quota.ts';

export const KEYS = 'projects/acme/shop/keys/';
export const HOURLY = { window: 3600, count: 2 };

/** A change of every kind of lever. */
export const WANTED: Quota = {
  projects: {
    shop: {
      keys: { Default: { rateLimit: HOURLY } },
      filters: { localhost: true, 'legacy-browsers': ['opera', 'ie'] },
      spikeProtection: true,
    },
    api: { keys: { Default: { isActive: false } } },
  },
};

export async function planFor(
  client: SentryCaller,
  wanted: Quota = WANTED,
): Promise<Plan<QuotaStep>> {
  return planQuota(wanted, await readQuota(client));
}

/** What a promise was rejected with. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

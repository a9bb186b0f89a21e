import type { SentryCaller } from '@sentry-kit/api-client/core';
import {
  applyQuota,
  forecastUsage,
  planQuota,
  readQuota,
  readUsage,
  type Quota,
} from '@sentry-kit/sampling/quota';

/** At most 1,000 errors an hour from the shop, none from crawlers. What is not named stays as it is. */
const wanted: Quota = {
  projects: {
    shop: {
      keys: { Default: { rateLimit: { window: 3600, count: 1000 } } },
      filters: { 'web-crawlers': true },
      spikeProtection: true,
    },
  },
};

/** Pulls the levers when the month would cost too much. Resolves with the way back. */
export async function keepTo(dollars: number, client: SentryCaller): Promise<() => Promise<void>> {
  const errors = forecastUsage(await readUsage(client, { category: 'error' }), { plan: 'team' });
  if ((errors.bill?.dollars ?? 0) <= dollars) return () => Promise.resolve();

  const before = await readQuota(client, { projects: ['shop'] });
  const plan = planQuota(wanted, before);
  for (const { summary, limits } of plan.steps) console.log(summary, limits);
  await applyQuota(plan, { client });

  return async () => {
    const now = await readQuota(client, { projects: ['shop'] });
    await applyQuota(planQuota(before, now), { client });
  };
}

import { planUpgrade, renderPlan } from '@sentry-kit/selfhost-config';
import { readInstallation } from '@sentry-kit/selfhost-config/host';

/** The releases to land on, and what leads to the first of them. */
export async function explainUpgrade(directory: string, to: string): Promise<string> {
  const installation = await readInstallation(directory);
  const plan = planUpgrade(installation, to); // throws when there is no way, before anything stops
  const hops = plan.hops.map(({ from, to: next, reason }) => `${from} -> ${next} ${reason ?? ''}`);
  return [...hops, renderPlan(plan, installation)].join('\n');
}

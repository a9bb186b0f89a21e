import { adoptAlerts, planAlerts, renderPlan } from '@sentry-kit/alert-rules';
import { readAlerts } from '@sentry-kit/alert-rules/client';
import { convertRules, type ConvertOptions } from '@sentry-kit/alert-rules/convert';
import type { SentryCaller } from '@sentry-kit/api-client/core';

/**
 * From what `terraform show -json` prints to alerts in code. What Sentry has already and is equal is taken over, so that
 * nothing is made twice; the plan shows what is left to do.
 */
export const moveFromTerraform = async (
  state: unknown,
  names: ConvertOptions['names'],
  client: SentryCaller,
): Promise<string> => {
  const { value: alerts, diagnostics } = convertRules(state, { names });
  const observed = await readAlerts(client);
  const { value: lock, diagnostics: adopted } = adoptAlerts(alerts, observed);
  const plan = planAlerts(alerts, observed, { lock });
  const said = [...diagnostics, ...adopted].map(
    ({ severity, message }) => `${severity}: ${message}`,
  );
  return [...said, renderPlan(plan)].join('\n');
};

import { createAlertRulesError } from '../diagnostic/error.ts';
import { basedOnOf } from '../plan/plan-alerts.ts';
import type { AlertPlan } from '../plan/types.ts';

/** Throws when a plan cannot be applied at all: it holds errors, is of another organization or was edited. */
export function checkPlan(plan: AlertPlan, organization: string): void {
  const errors = plan.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw createAlertRulesError('invalid-input', 'This plan cannot be applied:', errors);
  }
  if (plan.organization !== organization) {
    throw createAlertRulesError(
      'invalid-input',
      `This plan is of "${plan.organization}", and the client is of "${organization}".`,
    );
  }
  if (plan.basedOn !== basedOnOf(plan.steps)) {
    throw createAlertRulesError(
      'invalid-input',
      'The steps of this plan are not the ones that were planned. Call planAlerts again.',
    );
  }
}

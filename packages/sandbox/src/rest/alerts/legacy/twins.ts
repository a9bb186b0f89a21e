import type { LegacyRule } from '../../../store/model.ts';
import { ORGANIZATION } from '../../admin/paths.ts';
import { SCOPES } from '../../admin/scopes.ts';
import { badRequest, notFound } from '../../errors.ts';
import type { RestContext, Route } from '../../route.ts';
import { liveDetector, liveWorkflow } from './find-rule.ts';

/** Which rule of the old model is which object of the new one; 404 for a rule whose twin is gone. */
export const twinRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${ORGANIZATION}alert-rule-workflow/`,
    scopes: SCOPES.monitorList,
    query: ['rule_id', 'alert_rule_id', 'workflow_id'],
    handle(context) {
      const rule = find(context, 'workflow_id', ({ workflowId }) => workflowId);
      if (!liveWorkflow(context, rule)) throw notFound();
      return { status: 200, body: { ...idsOf(rule), workflowId: rule.workflowId } };
    },
  },
  {
    method: 'GET',
    path: `${ORGANIZATION}alert-rule-detector/`,
    scopes: SCOPES.monitorList,
    query: ['alert_rule_id', 'detector_id'],
    handle(context) {
      const rule = find(context, 'detector_id', ({ detectorId }) => detectorId);
      if (!liveDetector(context, rule)) throw notFound();
      return { status: 200, body: { ...idsOf(rule), detectorId: rule.detectorId } };
    },
  },
];

/** A row has exactly one of the two (getsentry/sentry, src/sentry/workflow_engine/docs/legacy_backport.md). */
function idsOf({ id, kind }: LegacyRule): {
  readonly ruleId: string | null;
  readonly alertRuleId: string | null;
} {
  return { ruleId: kind === 'issue' ? id : null, alertRuleId: kind === 'metric' ? id : null };
}

function find(
  { query, organization }: RestContext,
  ownName: string,
  ownId: (rule: LegacyRule) => string | null,
): LegacyRule {
  const [ruleId, alertRuleId, twinId] = ['rule_id', 'alert_rule_id', ownName].map((name) =>
    query.get(name),
  );
  if (ruleId === null && alertRuleId === null && twinId === null) {
    throw badRequest(`One of "rule_id", "alert_rule_id" or "${ownName}" must be provided.`);
  }
  const rule = organization.legacyRules.find(
    (one) =>
      (ruleId === null || idsOf(one).ruleId === ruleId) &&
      (alertRuleId === null || idsOf(one).alertRuleId === alertRuleId) &&
      (twinId === null || ownId(one) === twinId),
  );
  if (!rule) throw notFound();
  return rule;
}

import type { Detector, LegacyRule, Workflow } from '../../../store/model.ts';
import { remove } from '../../admin/delete-project.ts';
import { notFound } from '../../errors.ts';
import type { RestContext } from '../../route.ts';
import { purgeAlerts, scheduleDeletion } from '../pending-deletion.ts';

export function rulesOf(
  { organization }: RestContext,
  kind: LegacyRule['kind'],
): readonly LegacyRule[] {
  return organization.legacyRules.filter((rule) => rule.kind === kind);
}

export function findRule(rules: readonly LegacyRule[], id: string | undefined): LegacyRule {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw notFound();
  return rule;
}

/** The twin that does the work; none when somebody deleted it. */
export function liveWorkflow(
  { state, organization }: RestContext,
  { workflowId }: LegacyRule,
): Workflow | undefined {
  purgeAlerts(state, organization);
  return organization.workflows.find(
    ({ id, deletedAt }) => id === workflowId && deletedAt === null,
  );
}

export function liveDetector(
  { state, organization }: RestContext,
  { project, detectorId }: LegacyRule,
): Detector | undefined {
  purgeAlerts(state, organization);
  return project.detectors.find(({ id, deletedAt }) => id === detectorId && deletedAt === null);
}

/** With its twins. */
export function deleteRule(context: RestContext, rule: LegacyRule): void {
  remove(context.organization.legacyRules, rule);
  for (const twin of [liveWorkflow(context, rule), liveDetector(context, rule)]) {
    if (twin) scheduleDeletion(context.state, twin);
  }
}

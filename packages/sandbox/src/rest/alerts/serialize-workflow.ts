import type { ConditionGroup, Organization, Workflow } from '../../store/model.ts';
import { iso, isoOrNull } from '../iso.ts';
import { camelCasedAll } from './casing.ts';
import { inNoOrder } from './in-no-order.ts';

export function serializeWorkflow(
  organization: Organization,
  workflow: Workflow,
): Record<string, unknown> {
  return {
    id: workflow.id,
    name: workflow.name,
    organizationId: organization.id,
    createdBy: '1',
    dateCreated: iso(workflow.createdAt),
    dateUpdated: iso(workflow.updatedAt),
    triggers: workflow.triggers ? serializeGroup(organization, workflow.triggers) : null,
    actionFilters: inNoOrder(workflow.actionFilters).map((group) =>
      serializeGroup(organization, group),
    ),
    environment: workflow.environment,
    config: { frequency: workflow.frequencyInMinutes },
    detectorIds: workflow.detectorIds.toSorted((a, b) => Number(a) - Number(b)),
    enabled: workflow.enabled,
    lastTriggered: isoOrNull(workflow.lastTriggeredAt),
    owner: workflow.owner,
  };
}

/** Keys of comparisons come back in camelCase, however they were written. */
export function serializeGroup(
  organization: Organization,
  { id, logicType, conditions, actions }: ConditionGroup,
): Record<string, unknown> {
  return {
    id,
    organizationId: organization.id,
    logicType,
    conditions: inNoOrder(conditions).map((condition) => ({
      ...condition,
      comparison: camelCasedAll(condition.comparison),
    })),
    actions: inNoOrder(actions),
  };
}

import type { AlertLock, ObservedAlerts } from '../plan/types.ts';
import { readWorkflow } from '../wire/read-workflow.ts';

/** The ids of all groups, conditions and actions that Sentry has of an alert, each with its kind. */
export function nodesOf(
  { workflows }: ObservedAlerts,
  { alerts }: AlertLock,
  id: string,
): readonly string[] {
  const serverId = alerts[id]?.serverId;
  const workflow = workflows.map(readWorkflow).find((one) => one.id === serverId);
  if (!workflow) throw new Error(`${id} is not there`);
  const { triggers, actionFilters } = workflow;
  return [...(triggers ? [triggers] : []), ...actionFilters].flatMap(
    ({ id: group, conditions, actions = [] }) => [
      `group ${group}`,
      ...conditions.map((condition) => `condition ${condition.id}`),
      ...actions.map((action) => `action ${action.id}`),
    ],
  );
}

import { idText } from '../wire/read-fields.ts';
import type { WireAction, WireWorkflow } from '../wire/types.ts';
import { channelName } from './canonical-action.ts';

/**
 * What was wanted, with the ids of channels that the server found for names: without this a channel
 * that is given by name alone would differ for ever (Slack, Microsoft Teams).
 */
export function fillTargets(wanted: WireWorkflow, observed: WireWorkflow): WireWorkflow {
  const found = observed.actionFilters.flatMap(({ actions = [] }) => actions);
  const actionFilters = wanted.actionFilters.map((group) => ({
    ...group,
    actions: (group.actions ?? []).map((action) => fillTarget(action, found)),
  }));
  return { ...wanted, actionFilters };
}

function fillTarget(action: WireAction, found: readonly WireAction[]): WireAction {
  const { targetIdentifier, targetDisplay } = action.config;
  if (idText(targetIdentifier) !== undefined || idText(targetDisplay) === undefined) return action;
  const twin = found.find(
    ({ type, integrationId, config }) =>
      type === action.type &&
      integrationId === action.integrationId &&
      channelName(config['targetDisplay']) === channelName(targetDisplay) &&
      idText(config['targetIdentifier']) !== undefined,
  );
  if (!twin) return action;
  return {
    ...action,
    config: { ...action.config, targetIdentifier: twin.config['targetIdentifier'] },
  };
}

import { idText } from '../wire/read-fields.ts';
import type { WireAction, WireWorkflow } from '../wire/types.ts';
import { canonicalAction, channelName } from './canonical-action.ts';
import { stableJson } from './stable-json.ts';

/**
 * What was wanted, with the ids of channels that the server found for names: without this a channel
 * that is given by name alone would differ for ever (Slack, Microsoft Teams). Two channels may have one
 * name: then the action that was applied at the same place is meant (`nodes`: ids by place), or else
 * the one that says the same.
 */
export function fillTargets(
  wanted: WireWorkflow,
  observed: WireWorkflow,
  nodes: Readonly<Record<string, string>> = {},
): WireWorkflow {
  const found = actionsOf(observed).filter(({ config }) => idOf(config) !== undefined);
  // Those that are wanted by their ids are not what a name means.
  const free = [...found];
  for (const { type, integrationId, config } of actionsOf(wanted)) {
    const id = idOf(config);
    if (id === undefined) continue;
    take(
      free,
      (action) =>
        action.type === type &&
        action.integrationId === integrationId &&
        idOf(action.config) === id,
    );
  }
  const actionFilters = wanted.actionFilters.map((group, at) => ({
    ...group,
    actions: (group.actions ?? []).map((action, index) =>
      fillTarget(action, free, found, nodes[`do.${at}.actions.${index}`]),
    ),
  }));
  return { ...wanted, actionFilters };
}

function fillTarget(
  action: WireAction,
  free: WireAction[],
  found: readonly WireAction[],
  appliedId: string | undefined,
): WireAction {
  const { targetDisplay } = action.config;
  if (idOf(action.config) !== undefined || idText(targetDisplay) === undefined) return action;
  const isTwin = ({ type, integrationId, config }: WireAction): boolean =>
    type === action.type &&
    integrationId === action.integrationId &&
    channelName(config['targetDisplay']) === channelName(targetDisplay);
  const data = stableJson(canonicalAction(action)['data']);
  const twin =
    take(free, (one) => isTwin(one) && appliedId !== undefined && one.id === appliedId) ??
    take(free, (one) => isTwin(one) && stableJson(canonicalAction(one)['data']) === data) ??
    take(free, isTwin) ??
    found.find(isTwin);
  if (!twin) return action;
  return {
    ...action,
    config: { ...action.config, targetIdentifier: twin.config['targetIdentifier'] },
  };
}

function actionsOf({ actionFilters }: WireWorkflow): readonly WireAction[] {
  return actionFilters.flatMap(({ actions = [] }) => actions);
}

function idOf(config: WireAction['config']): string | undefined {
  return idText(config['targetIdentifier']);
}

/** The first one that fits, taken out of the list. */
function take<Entry>(entries: Entry[], fits: (entry: Entry) => boolean): Entry | undefined {
  const index = entries.findIndex(fits);
  return index < 0 ? undefined : entries.splice(index, 1)[0];
}

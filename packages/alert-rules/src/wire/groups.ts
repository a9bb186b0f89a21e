import { readGroup } from '../model/read-group.ts';
import type { AlertStage } from '../model/alerts.ts';
import type { ConditionGroup } from '../model/conditions.ts';
import { decodeAction, encodeAction } from './actions.ts';
import { decodeCondition, encodeCondition } from './conditions.ts';
import type { WireContext } from './context.ts';
import type { Names, WireGroup } from './types.ts';

/** A group as the API takes it. */
export function encodeGroup(group: ConditionGroup, context: WireContext): WireGroup {
  const { logic, conditions } = readGroup(group);
  return {
    logicType: logic === 'any' ? 'any-short' : logic,
    conditions: conditions.map((condition, index) =>
      encodeCondition(condition, context.at(logic, index)),
    ),
  };
}

/** A group as it is described; nothing when it has no conditions, which lets everything through. */
export function decodeGroup(group: WireGroup | null, names: Names): ConditionGroup | undefined {
  if (!group || group.conditions.length === 0) return undefined;
  const conditions = group.conditions.map((condition) => decodeCondition(condition, names));
  if (group.logicType === 'all') return { all: conditions };
  return group.logicType === 'none' ? { none: conditions } : { any: conditions };
}

/** What is done, and when. */
export function encodeStage(stage: AlertStage, context: WireContext): WireGroup {
  const group = stage.if ? encodeGroup(stage.if, context.at('if')) : undefined;
  return {
    logicType: group?.logicType ?? 'any-short',
    conditions: group?.conditions ?? [],
    actions: stage.actions.map((action, index) =>
      encodeAction(action, context.at('actions', index)),
    ),
  };
}

/** What is done, and when, as it is described. */
export function decodeStage(group: WireGroup, names: Names): AlertStage {
  const conditions = decodeGroup(group, names);
  return {
    ...(conditions ? { if: conditions } : {}),
    actions: (group.actions ?? []).map((action) => decodeAction(action, names)),
  };
}

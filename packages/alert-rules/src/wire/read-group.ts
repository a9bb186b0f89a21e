import { camelFields, isRecord } from '../canonical/casing.ts';
import { compact, idText, listOf } from './read-fields.ts';
import type { WireAction, WireCondition, WireGroup } from './types.ts';

/** A group in either casing; conditions and actions are verbatim inside. */
export function readWireGroup(value: unknown): WireGroup {
  const { id, logicType, conditions, actions } = camelFields(value);
  return compact({
    id: idText(id),
    logicType: idText(logicType) ?? 'any-short',
    conditions: listOf(conditions).map(readWireCondition),
    actions: actions === undefined ? undefined : listOf(actions).map(readWireAction),
  });
}

/** A condition in either casing. */
export function readWireCondition(value: unknown): WireCondition {
  const { id, type, comparison = true, conditionResult } = camelFields(value);
  return compact({
    id: idText(id),
    type: idText(type) ?? '',
    comparison,
    conditionResult: conditionResult ?? true,
  });
}

/** An action in either casing; keys of `data` are verbatim. */
export function readWireAction(value: unknown): WireAction {
  const { id, type, integrationId, data, config, status } = camelFields(value);
  return compact({
    id: idText(id),
    type: idText(type) ?? '',
    integrationId: idText(integrationId) ?? null,
    data: isRecord(data) ? data : {},
    config: camelFields(config),
    status: idText(status),
  });
}

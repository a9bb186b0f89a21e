// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, anyMap, anything, either, flag, list, map, moment, momentOrNull, nullable, once, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const workflow: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, organizationId: text, createdBy: textOrNull, dateCreated: moment, dateUpdated: moment, triggers: nullable(workflowConditionGroup()), actionFilters: nullable(list(workflowConditionGroup())), environment: textOrNull, config: anyMap, detectorIds: nullable(texts), enabled: flag, lastTriggered: momentOrNull, owner: textOrNull }));
export const workflowConditionGroup: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { id: text, organizationId: text, logicType: text, conditions: either(list(thing({ id: text, type: text, comparison: either(flag, amount), conditionResult: flag })), list(anything)), actions: either(list(thing({}, { id: text, type: text, integrationId: textOrNull, data: map(text), config: anyMap, status: text })), list(anything)) }));

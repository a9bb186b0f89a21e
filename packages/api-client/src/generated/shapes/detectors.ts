// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { anyMap, anything, flag, list, moment, nullable, once, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';
import { actor } from './shared.ts';

export const detector: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, projectId: textOrNull, name: text, type: text, workflowIds: nullable(texts), dateCreated: moment, dateUpdated: moment, dataSources: nullable(list(anyMap)), conditionGroup: nullable(anyMap), config: anyMap, enabled: flag }, { owner: nullable(actor()), createdBy: textOrNull, latestGroup: nullable(anyMap), description: textOrNull }));

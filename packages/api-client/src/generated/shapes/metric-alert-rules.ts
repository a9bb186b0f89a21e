// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, amountOrNull, anyMap, anything, choice, flag, list, nullable, once, openThing, text, textOrNull, texts, type Lazy } from '../../schemas/parts.ts';

export const metricAlertRule: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, name: text, organizationId: text, status: amount, query: text, aggregate: text, dataset: text, timeWindow: amount, environment: textOrNull, thresholdType: amount, resolveThreshold: amountOrNull, triggers: list(openThing({ label: choice('critical', 'warning'), alertThreshold: amount, actions: list(anyMap) }, { resolveThreshold: amountOrNull })), projects: texts, dateCreated: text }, { queryType: amount, eventTypes: texts, thresholdPeriod: amount, comparisonDelta: amountOrNull, detectionType: text, owner: textOrNull, dateModified: text, createdBy: nullable(anyMap), snooze: flag }));
export const metricAlertRuleTriggerInput: Lazy = /*@__PURE__*/ once(() =>
  openThing({ label: choice('critical', 'warning'), alertThreshold: amount, actions: list(anyMap) }, { resolveThreshold: amountOrNull }));

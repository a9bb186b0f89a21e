// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, anyMap, anything, choice, flag, list, nullable, once, openThing, text, textOrNull, texts, type Lazy } from '../../schemas/parts.ts';

export const issueAlertRule: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, name: text, actionMatch: choice('all', 'any', 'none'), filterMatch: choice('all', 'any', 'none'), conditions: list(openThing({ id: text }, { name: text })), filters: list(openThing({ id: text }, { name: text })), actions: list(openThing({ id: text }, { name: text })), frequency: amount, environment: textOrNull, projects: texts, status: text, dateCreated: text }, { owner: textOrNull, createdBy: nullable(anyMap), snooze: flag, lastTriggered: textOrNull }));

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, amountOrNull, list, map, moment, once, text, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const sessionStats: Lazy = /*@__PURE__*/ once(() =>
  thing({ start: moment, end: moment, intervals: texts, groups: list(thing({ by: thing({}, { project: amount, release: text, environment: text, 'session.status': text }), series: map(list(amountOrNull)), totals: map(amountOrNull) })), query: text }));

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { anyMap, anything, choice, list, once, text, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const usageOutcome: Lazy = /*@__PURE__*/ once(() =>
  choice('accepted', 'filtered', 'rate_limited', 'invalid', 'abuse', 'client_discard', 'cardinality_limited'));
export const usageStats: Lazy = /*@__PURE__*/ once(() =>
  thing({ start: text, end: text, intervals: texts, groups: list(thing({ by: anyMap, totals: anyMap, series: anyMap })) }));
export const usageSummary: Lazy = /*@__PURE__*/ once(() =>
  thing({ start: text, end: text, projects: list(thing({ id: text, slug: text, stats: list(anyMap) })) }));

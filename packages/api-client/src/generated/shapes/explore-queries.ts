// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, amountOrNull, anyMap, anything, flag, list, nullable, once, openThing, text, textOrNull, texts, type Lazy } from '../../schemas/parts.ts';

export const exploreQuery: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, name: text, projects: list(amount), dateAdded: text, dateUpdated: text, lastVisited: textOrNull, starred: flag, position: amountOrNull }, { createdBy: nullable(anyMap), dataset: text, query: list(anyMap), environment: texts, range: text, interval: text }));

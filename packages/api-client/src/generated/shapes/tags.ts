// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, flag, once, openThing, text, textOrNull, thing, type Lazy } from '../../schemas/parts.ts';

export const projectTag: Lazy = /*@__PURE__*/ once(() =>
  openThing({ key: text, name: text }, { id: text, uniqueValues: amount, canDelete: flag }));
export const projectTagValue: Lazy = /*@__PURE__*/ once(() =>
  thing({ name: text }));
export const tagValue: Lazy = /*@__PURE__*/ once(() =>
  openThing({ name: text, value: text }, { key: text, count: amount, firstSeen: textOrNull, lastSeen: textOrNull }));

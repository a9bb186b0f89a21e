// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { once, openThing, text, type Lazy } from '../../schemas/parts.ts';

export const combinedRule: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, name: text, type: text }));

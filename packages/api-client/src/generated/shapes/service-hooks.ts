// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { once, text, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const serviceHook: Lazy = /*@__PURE__*/ once(() =>
  thing({ dateCreated: text, events: texts, id: text, secret: text, status: text, url: text }));

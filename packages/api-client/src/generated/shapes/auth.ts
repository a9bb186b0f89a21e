// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { once, openThing, text, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const auth: Lazy = /*@__PURE__*/ once(() =>
  thing({ version: text, auth: thing({ scopes: texts }), user: openThing({ id: text, name: text, username: text, email: text }) }));

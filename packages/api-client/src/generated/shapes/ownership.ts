// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, flag, list, moment, nullable, once, text, thing, type Lazy } from '../../schemas/parts.ts';

export const ownership: Lazy = /*@__PURE__*/ once(() =>
  thing({ raw: text, fallthrough: flag, dateCreated: moment, lastUpdated: moment, isActive: flag, autoAssignment: text, codeownersAutoSync: flag }, { schema: nullable(thing({ $version: amount, rules: list(thing({ matcher: thing({ type: text, pattern: text }), owners: list(thing({ type: text, name: text }, { id: text })) })) })) }));

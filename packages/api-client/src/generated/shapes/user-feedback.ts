// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { anyMap, anything, nullable, once, text, textOrNull, thing, type Lazy } from '../../schemas/parts.ts';

export const userFeedback: Lazy = /*@__PURE__*/ once(() =>
  thing({ comments: text, dateCreated: text, email: text, event: thing({}, { eventID: text, id: textOrNull }), eventID: text, id: text, issue: nullable(anyMap), name: text, user: nullable(anyMap) }));

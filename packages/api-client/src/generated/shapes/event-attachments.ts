// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, map, moment, once, text, textOrNull, thing, type Lazy } from '../../schemas/parts.ts';

export const eventAttachment: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, event_id: text, type: text, name: text, mimetype: textOrNull, dateCreated: moment, size: amount, headers: map(textOrNull), sha1: textOrNull }));

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, anyMap, anything, moment, once, text, textOrNull, thing, type Lazy } from '../../schemas/parts.ts';

export const releaseFile: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, dist: textOrNull, headers: anyMap, size: amount, sha1: text, dateCreated: moment }));

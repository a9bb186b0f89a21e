// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, anyMap, anything, choice, map, moment, nullable, once, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const assembledDebugFile: Lazy = /*@__PURE__*/ once(() =>
  thing({ state: choice('not_found', 'created', 'assembling', 'ok', 'error') }, { missingChunks: texts, detail: textOrNull, dif: nullable(debugFile()) }));
export const debugFile: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, uuid: text, debugId: text, codeId: textOrNull, cpuName: text, objectName: text, symbolType: text, headers: map(text), size: amount, sha1: text, dateCreated: moment, data: anyMap }));

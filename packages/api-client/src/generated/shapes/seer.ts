// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, anyMap, anything, choice, nullable, once, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const seerAutofix: Lazy = /*@__PURE__*/ once(() =>
  thing({ autofix: nullable(anyMap) }, { formatted: thing({ format: choice('markdown', 'xml'), content: text }) }));
export const seerAutofixStarted: Lazy = /*@__PURE__*/ once(() =>
  thing({ run_id: amount, sentry_run_id: textOrNull }));
export const seerModels: Lazy = /*@__PURE__*/ once(() =>
  thing({ models: texts }));

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { flag, once, text, thing, type Lazy } from '../../schemas/parts.ts';

export const environment: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text }));
export const environmentDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, isHidden: flag }));

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { either, flag, once, text, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const inboundFilter: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, active: either(flag, texts) }));

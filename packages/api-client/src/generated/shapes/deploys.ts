// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { moment, momentOrNull, once, text, textOrNull, thing, type Lazy } from '../../schemas/parts.ts';

export const deploy: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, environment: text, dateStarted: momentOrNull, dateFinished: moment, name: textOrNull, url: textOrNull }));

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, once, openThing, text, type Lazy } from '../../schemas/parts.ts';

export const releaseArchive: Lazy = /*@__PURE__*/ once(() =>
  openThing({ type: text, id: amount, name: text, date: text, fileCount: amount }));

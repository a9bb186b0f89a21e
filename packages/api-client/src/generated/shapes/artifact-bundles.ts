// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, choice, list, once, openThing, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const artifactBundle: Lazy = /*@__PURE__*/ once(() =>
  openThing({ bundleId: text, associations: list(thing({ release: textOrNull, dist: textOrNull })), date: text, fileCount: amount }, { dateModified: textOrNull }));
export const assembledArtifactBundle: Lazy = /*@__PURE__*/ once(() =>
  thing({ state: choice('not_found', 'created', 'assembling', 'ok', 'error') }, { missingChunks: texts, detail: textOrNull }));

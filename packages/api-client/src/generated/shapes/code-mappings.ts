// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, anyMap, anything, list, nullable, once, openThing, text, textOrNull, thing, type Lazy } from '../../schemas/parts.ts';

export const codeMapping: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, projectId: text, projectSlug: text, repoId: text, repoName: text, integrationId: textOrNull, provider: nullable(anyMap), stackRoot: text, sourceRoot: text, defaultBranch: textOrNull }));
export const codeMappingCreateMany: Lazy = /*@__PURE__*/ once(() =>
  thing({ created: amount, updated: amount, errors: amount, mappings: list(thing({ stackRoot: text, sourceRoot: text, status: text }, { detail: textOrNull })) }));

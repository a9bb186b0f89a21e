// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, anyMap, anything, flag, list, nullable, once, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const externalIssueCreated: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: amount, key: text, url: text, integrationId: amount, displayName: text }));
export const externalIssueForm: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, icon: textOrNull, domainName: textOrNull, accountType: textOrNull, scopes: nullable(texts), outOfDate: nullable(flag), status: text, provider: thing({ key: text, slug: text, name: text, canAdd: flag, canDisable: flag, features: texts, aspects: anyMap }) }, { linkIssueConfig: list(anyMap), createIssueConfig: list(anyMap) }));

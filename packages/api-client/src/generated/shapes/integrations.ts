// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, anything, flag, list, nullable, once, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const integration: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, icon: textOrNull, domainName: textOrNull, accountType: textOrNull, scopes: nullable(texts), outOfDate: nullable(flag), status: text, provider: anything, configOrganization: anything, configData: anything, externalId: text, organizationId: amount, organizationIntegrationStatus: text, gracePeriodEnd: textOrNull }));
export const integrationProviders: Lazy = /*@__PURE__*/ once(() =>
  thing({ providers: list(thing({ key: text, slug: text, name: text, metadata: anything, canAdd: flag, canDisable: flag, features: texts })) }));

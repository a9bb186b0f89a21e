// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, amountOrNull, list, once, text, textOrNull, thing, type Lazy } from '../../schemas/parts.ts';

export const notificationAction: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: amount, organizationId: amount, integrationId: amountOrNull, sentryAppId: amountOrNull, projects: list(amount), serviceType: textOrNull, triggerType: text, targetType: textOrNull, targetIdentifier: textOrNull, targetDisplay: textOrNull }));

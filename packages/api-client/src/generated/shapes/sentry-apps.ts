// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, amountOrNull, flag, list, moment, once, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const sentryApp: Lazy = /*@__PURE__*/ once(() =>
  thing({ allowedOrigins: texts, avatars: list(thing({ avatarType: text, avatarUuid: text, avatarUrl: text, color: flag, photoType: text })), events: texts, webhookEvents: texts, featureData: texts, isAlertable: flag, metadata: text, name: text, schema: text, scopes: texts, slug: text, status: text, uuid: text, verifyInstall: flag, webhookHeaders: texts }, { isDisabled: flag, author: textOrNull, overview: textOrNull, popularity: amountOrNull, redirectUrl: textOrNull, webhookUrl: textOrNull, clientSecret: textOrNull, datePublished: moment, clientId: text, owner: thing({ id: amount, slug: text }) }));
export const sentryAppInstallation: Lazy = /*@__PURE__*/ once(() =>
  thing({ app: thing({ uuid: text, slug: text, sentryAppId: amount }), organization: thing({ slug: text }), uuid: text, status: text }));

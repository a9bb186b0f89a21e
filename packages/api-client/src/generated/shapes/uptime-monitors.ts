// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, amountOrNull, flag, list, nullable, once, openThing, text, textOrNull, texts, type Lazy } from '../../schemas/parts.ts';
import { actor } from './shared.ts';

export const uptimeMonitor: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, projectSlug: text, environment: textOrNull, name: text, status: text, uptimeStatus: amount, mode: amount, url: text, method: text, body: textOrNull, headers: list(texts), intervalSeconds: amount, timeoutMs: amount, owner: nullable(actor()), traceSampling: flag }));
export const uptimeMonitorCheck: Lazy = /*@__PURE__*/ once(() =>
  openThing({ uptimeCheckId: text, uptimeSubscriptionId: amount, timestamp: text, scheduledCheckTime: text, checkStatus: text, checkStatusReason: textOrNull, httpStatusCode: amountOrNull, durationMs: amount, traceId: text, incidentStatus: amount, environment: text, region: text, regionName: text }));

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, flag, list, moment, momentOrNull, nullable, once, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const projectKey: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, label: text, public: textOrNull, secret: textOrNull, projectId: amount, isActive: flag, rateLimit: nullable(thing({ window: amount, count: amount })), dsn: thing({ secret: text, public: text, csp: text, security: text, minidump: text, nel: text, unreal: text, crons: text, cdn: text, playstation: text, integration: text, otlp_traces: text, otlp_logs: text }), browserSdkVersion: text, browserSdk: thing({ choices: list(texts) }), dateCreated: momentOrNull, dynamicSdkLoaderOptions: thing({ hasReplay: flag, hasPerformance: flag, hasDebug: flag, hasFeedback: flag, hasLogsAndMetrics: flag }) }, { useCase: text }));
export const projectKeyStats: Lazy = /*@__PURE__*/ once(() =>
  thing({ ts: amount, total: amount, dropped: amount, accepted: amount, filtered: amount }));

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, anyMap, anything, choice, exactly, flag, list, map, once, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const traceAttribute: Lazy = /*@__PURE__*/ once(() =>
  thing({ key: text, name: text, attributeSource: thing({ source_type: choice('sentry', 'user') }, { is_transformed_alias: flag }), attributeType: choice('string', 'number', 'boolean', 'array') }, { secondaryAliases: texts }));
export const traceAttributeStat: Lazy = /*@__PURE__*/ once(() =>
  thing({ attributeDistributions: thing({ data: map(list(thing({ label: text, value: amount }))) }) }));
export const traceDataset: Lazy = /*@__PURE__*/ once(() =>
  choice('logs', 'preprod', 'processing_errors', 'spans', 'tracemetrics'));
export const traceIssue: Lazy = /*@__PURE__*/ once(() =>
  thing({ description: text, event_id: text, project_id: amount, project_slug: text, transaction: text, event_type: choice('error', 'occurrence'), issue_id: amount, level: text, start_timestamp: amount, culprit: textOrNull, short_id: textOrNull, issue_type: amount }, { end_timestamp: amount }));
export const traceMeta: Lazy = /*@__PURE__*/ once(() =>
  thing({ errorsCount: amount, logsCount: amount, metricsCount: amount, performanceIssuesCount: amount, spansCount: amount, transactionChildCountMap: list(anyMap), spansCountMap: map(amount) }, { uptimeCount: amount }));
export const traceSpan: Lazy = /*@__PURE__*/ once(() =>
  thing({ description: text, event_id: text, project_id: amount, project_slug: text, transaction: text, event_type: exactly('span'), children: list(traceSpanChildren()), errors: list(traceIssue()), occurrences: list(traceIssue()), duration: amount, end_timestamp: amount, measurements: map(amount), browser_web_vital: map(amount), mobile_app_vital: map(amount), op: text, name: text, parent_span_id: textOrNull, profile_id: text, profiler_id: text, sdk_name: text, start_timestamp: amount, is_transaction: flag, transaction_id: text }, { additional_attributes: anyMap }));
export const traceSpanChildren: Lazy = /*@__PURE__*/ once(() =>
  thing({ description: text, event_id: text, project_id: amount, project_slug: text, transaction: text }));
export const traceUptimeCheck: Lazy = /*@__PURE__*/ once(() =>
  thing({ description: text, event_id: text, project_id: amount, project_slug: text, transaction: text, event_type: exactly('uptime_check'), children: list(traceSpanChildren()), errors: list(traceIssue()), occurrences: list(traceIssue()), transaction_id: text, op: text, start_timestamp: amount, end_timestamp: amount, duration: amount, name: text, region_name: text, additional_attributes: anyMap }));

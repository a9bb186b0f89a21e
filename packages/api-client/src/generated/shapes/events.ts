// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, amountOrNull, anyMap, anything, choice, either, exactly, flag, list, map, moment, momentOrNull, nullable, once, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';
import { eventOccurrence, eventRelease, eventUser, eventUserReport, issueType, locatedEvent } from './shared.ts';

export const eventDataset: Lazy = /*@__PURE__*/ once(() =>
  choice('errors', 'logs', 'profile_functions', 'spans', 'tracemetrics', 'uptime_results'));
export const eventDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, groupID: textOrNull, eventID: text, projectID: text, message: textOrNull, title: text, location: textOrNull, user: nullable(eventUser()), tags: list(thing({ key: text, value: text }, { query: text })), platform: text, dateReceived: momentOrNull, contexts: nullable(anyMap), size: amountOrNull, entries: list(anything), dist: textOrNull, sdk: nullable(thing({ name: textOrNull, version: textOrNull })), context: nullable(anyMap), packages: anyMap, type: issueType(), metadata: anyMap, errors: list(thing({ type: text, message: text, data: anyMap })), occurrence: nullable(eventOccurrence()), _meta: anyMap, release: nullable(eventRelease()), userReport: nullable(eventUserReport()), sdkUpdates: list(anyMap), resolvedWith: nullable(texts), nextEventID: textOrNull, previousEventID: textOrNull }, { crashFile: textOrNull, culprit: textOrNull, dateCreated: moment, fingerprints: texts, groupingConfig: thing({ id: text, enhancements: text }), startTimestamp: amount, endTimestamp: amount, measurements: nullable(map(thing({ value: amount, unit: textOrNull }))), breakdowns: nullable(map(map(thing({ value: amount, unit: textOrNull })))) }));
export const eventLocation: Lazy = /*@__PURE__*/ once(() =>
  thing({ organizationSlug: text, projectSlug: text, groupId: text, eventId: text, event: locatedEvent() }));
export const eventMeta: Lazy = /*@__PURE__*/ once(() =>
  thing({ count: amount }));
export const eventTimeseries: Lazy = /*@__PURE__*/ once(() =>
  thing({ timeSeries: list(eventTimeseriesLine()) }, { meta: thing({ dataset: text, start: amount, end: amount }) }));
export const eventTimeseriesLine: Lazy = /*@__PURE__*/ once(() =>
  thing({ values: list(thing({ timestamp: amount, value: amount, incomplete: flag }, { comparisonValue: amount, sampleCount: amount, sampleRate: amountOrNull, confidence: nullable(choice('low', 'high')), incompleteReason: text })), yAxis: text, meta: thing({ valueUnit: textOrNull, valueType: text, interval: amount }, { order: amount, isOther: flag, dataScanned: choice('partial', 'full') }) }, { groupBy: list(thing({ key: text, value: nullable(either(text, amount, anyMap)) })) }));
export const sourceMapDebug: Lazy = /*@__PURE__*/ once(() =>
  thing({ dist: textOrNull, release: textOrNull, exceptions: list(sourceMapDebugException()), has_debug_ids: flag, min_debug_id_sdk_version: textOrNull, sdk_version: textOrNull, project_has_some_artifact_bundle: flag, release_has_some_artifact: flag, has_uploaded_some_artifact_with_a_debug_id: flag, sdk_debug_id_support: choice('not-supported', 'unofficial-sdk', 'needs-upgrade', 'full'), has_scraping_data: flag }));
export const sourceMapDebugException: Lazy = /*@__PURE__*/ once(() =>
  thing({ frames: list(sourceMapDebugExceptionFrame()) }));
export const sourceMapDebugExceptionFrame: Lazy = /*@__PURE__*/ once(() =>
  thing({ debug_id_process: thing({ debug_id: textOrNull, uploaded_source_file_with_correct_debug_id: flag, uploaded_source_map_with_correct_debug_id: flag }), release_process: nullable(sourceMapDebugExceptionFrameReleaseProcess()), scraping_process: sourceMapDebugExceptionFrameScrapingProcess() }));
export const sourceMapDebugExceptionFrameReleaseProcess: Lazy = /*@__PURE__*/ once(() =>
  thing({ abs_path: text, matching_source_file_names: texts, matching_source_map_name: textOrNull, source_map_reference: textOrNull, source_file_lookup_result: choice('found', 'wrong-dist', 'unsuccessful'), source_map_lookup_result: choice('found', 'wrong-dist', 'unsuccessful') }));
export const sourceMapDebugExceptionFrameScrapingProcess: Lazy = /*@__PURE__*/ once(() =>
  thing({ source_file: nullable(either(thing({ url: text, status: exactly('success') }), thing({ url: text, status: exactly('not_attempted') }), sourceMapDebugExceptionFrameScrapingProcessSourceFile(), anyMap)), source_map: nullable(either(thing({ url: text, status: exactly('success') }), thing({ url: text, status: exactly('not_attempted') }), sourceMapDebugExceptionFrameScrapingProcessSourceFile(), anyMap)) }));
export const sourceMapDebugExceptionFrameScrapingProcessSourceFile: Lazy = /*@__PURE__*/ once(() =>
  thing({ url: text, status: exactly('failure'), reason: choice('not_found', 'disabled', 'invalid_host', 'permission_denied', 'timeout', 'download_error', 'other'), details: textOrNull }));

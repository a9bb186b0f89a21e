// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, amountOrNull, anyMap, anything, choice, either, flag, list, map, moment, nullable, once, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const replay: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { id: text, project_id: text, trace_ids: texts, error_ids: texts, environment: textOrNull, tags: either(map(texts), list(anything)), user: replayUser(), sdk: thing({}, { name: textOrNull, version: textOrNull }), os: thing({}, { name: textOrNull, version: textOrNull }), browser: thing({}, { name: textOrNull, version: textOrNull }), device: thing({}, { name: textOrNull, brand: textOrNull, model: textOrNull, family: textOrNull }), ota_updates: thing({}, { channel: textOrNull, runtime_version: textOrNull, update_id: textOrNull }), is_archived: nullable(flag), urls: nullable(texts), segment_names: nullable(texts), clicks: list(anyMap), count_dead_clicks: amountOrNull, count_rage_clicks: amountOrNull, count_errors: amountOrNull, duration: amountOrNull, finished_at: textOrNull, started_at: textOrNull, activity: amountOrNull, count_urls: amountOrNull, replay_type: text, count_segments: amountOrNull, platform: textOrNull, releases: texts, dist: textOrNull, count_warnings: amountOrNull, count_infos: amountOrNull, has_viewed: flag }));
export const replayClick: Lazy = /*@__PURE__*/ once(() =>
  thing({ node_id: amount, timestamp: moment }));
export const replayDeletionJob: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: amount, dateCreated: text, dateUpdated: text, rangeStart: text, rangeEnd: text, environments: texts, status: text, query: text, countDeleted: amount }));
export const replayDeletionJobCreated: Lazy = /*@__PURE__*/ once(() =>
  thing({ data: replayDeletionJob() }));
export const replayDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ data: replay() }));
export const replayField: Lazy = /*@__PURE__*/ once(() =>
  choice('activity', 'browser', 'count_dead_clicks', 'count_errors', 'count_rage_clicks', 'count_segments', 'count_urls', 'device', 'dist', 'duration', 'environment', 'error_ids', 'finished_at', 'id', 'is_archived', 'os', 'platform', 'project_id', 'releases', 'sdk', 'started_at', 'tags', 'trace_ids', 'segment_names', 'urls', 'user', 'clicks', 'info_ids', 'warning_ids', 'count_warnings', 'count_infos', 'has_viewed'));
export const replaySegment: Lazy = /*@__PURE__*/ once(() =>
  thing({ data: thing({ replayId: text, segmentId: amount, projectId: text, dateAdded: textOrNull }) }));
export const replaySelector: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { count_dead_clicks: amount, count_rage_clicks: amount, dom_element: text, element: thing({ alt: text, aria_label: text, class: texts, component_name: text, id: text, role: text, tag: text, testid: text, title: text }), project_id: text }));
export const replayUser: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { id: textOrNull, username: textOrNull, email: textOrNull, ip: textOrNull, display_name: textOrNull, geo: thing({}, { city: textOrNull, country_code: textOrNull, region: textOrNull, subdivision: textOrNull }) }));
export const replayViewers: Lazy = /*@__PURE__*/ once(() =>
  thing({ data: thing({ viewed_by: list(anyMap) }) }));

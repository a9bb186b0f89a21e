// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, amountOrNull, anyMap, anything, choice, dateObject, either, flag, list, moment, momentOrNull, nullable, once, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';
import { releaseLastDeploy, releaseVersionInfo, user } from './shared.ts';

export const release: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: amount, version: text, newGroups: amount, status: text, shortVersion: text, versionInfo: nullable(releaseVersionInfo()), data: anyMap, commitCount: amount, deployCount: amount, authors: list(either(user(), thing({ name: textOrNull, email: text }))), projects: list(releaseProject()) }, { ref: textOrNull, url: textOrNull, dateReleased: momentOrNull, dateCreated: momentOrNull, dateStarted: momentOrNull, owner: nullable(anyMap), lastCommit: nullable(anyMap), lastDeploy: nullable(releaseLastDeploy()), firstEvent: momentOrNull, lastEvent: momentOrNull, currentProjectMeta: nullable(anyMap), userAgent: textOrNull, adoptionStages: nullable(anyMap) }));
export const releaseCommitInput: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text }, { repository: textOrNull, message: textOrNull, author_name: textOrNull, author_email: textOrNull, timestamp: nullable(either(text, dateObject)), patch_set: nullable(list(thing({ path: text, type: text }))) }));
export const releaseHeadCommitInput: Lazy = /*@__PURE__*/ once(() =>
  thing({ currentId: text, repository: text }, { previousId: textOrNull }));
export const releaseProject: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: amount, slug: text, name: text, platform: textOrNull, platforms: nullable(texts), hasHealthData: flag, newGroups: amount }, { healthData: nullable(releaseProjectHealthData()), dateReleased: momentOrNull, dateCreated: momentOrNull, dateStarted: momentOrNull }));
export const releaseProjectHealthData: Lazy = /*@__PURE__*/ once(() =>
  thing({ sessionsCrashed: amount, sessionsErrored: amount, hasHealthData: flag, stats: anyMap }, { durationP50: amountOrNull, durationP90: amountOrNull, crashFreeUsers: amountOrNull, crashFreeSessions: amountOrNull, totalUsers: amountOrNull, totalUsers24h: amountOrNull, totalProjectUsers24h: amountOrNull, totalSessions: amountOrNull, totalSessions24h: amountOrNull, totalProjectSessions24h: amountOrNull, adoption: amountOrNull, sessionsAdoption: amountOrNull }));
export const releaseRefInput: Lazy = /*@__PURE__*/ once(() =>
  thing({ commit: text, repository: text }, { previousCommit: textOrNull }));
export const releaseThresholdStatusesValue: Lazy = /*@__PURE__*/ once(() =>
  thing({ end: moment, is_healthy: flag, key: text, project_slug: text, project_id: amount, start: moment, metric_value: nullable(either(amount, anyMap)) }, { id: text, date_added: moment, environment: nullable(anyMap), project: anyMap, release: text, threshold_type: choice('total_error_count', 'new_issue_count', 'unhandled_issue_count', 'regressed_issue_count', 'failure_rate', 'crash_free_session_rate', 'crash_free_user_rate'), trigger_type: choice('over', 'under'), value: amount, window_in_seconds: amount }));

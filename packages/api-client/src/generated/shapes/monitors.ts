// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, amountOrNull, anything, choice, either, flag, list, moment, momentOrNull, nullable, once, openThing, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';
import { actor, projectSummary } from './shared.ts';

export const monitor: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, slug: text, status: text, isMuted: flag, isUpserting: flag, config: monitorConfig(), dateCreated: moment, project: projectSummary(), environments: list(monitorEnvironment()), owner: nullable(actor()) }, { alertRule: thing({ targets: list(thing({ targetIdentifier: amount, targetType: text })), environment: text }) }));
export const monitorCheckIn: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, environment: textOrNull, status: text, duration: amountOrNull, dateCreated: moment, dateAdded: moment, dateUpdated: moment, dateInProgress: momentOrNull, dateClock: moment, expectedTime: moment, monitorConfig: monitorConfig() }, { groups: texts }));
export const monitorConfig: Lazy = /*@__PURE__*/ once(() =>
  thing({ schedule_type: choice('crontab', 'interval'), schedule: either(text, list(either(amount, text))), checkin_margin: amountOrNull, max_runtime: amountOrNull, timezone: textOrNull, failure_issue_threshold: amountOrNull, recovery_threshold: amountOrNull, alert_rule_id: amountOrNull }));
export const monitorConfigInput: Lazy = /*@__PURE__*/ once(() =>
  thing({ schedule: anything }, { schedule_type: choice('crontab', 'interval'), checkin_margin: amountOrNull, max_runtime: amountOrNull, timezone: text, failure_issue_threshold: amountOrNull, recovery_threshold: amountOrNull }));
export const monitorEnvironment: Lazy = /*@__PURE__*/ once(() =>
  thing({ name: text, status: text, isMuted: flag, dateCreated: moment, lastCheckIn: moment, nextCheckIn: moment, nextCheckInLatest: moment, activeIncident: nullable(thing({ startingTimestamp: moment, resolvingTimestamp: moment, brokenNotice: nullable(thing({ userNotifiedTimestamp: moment, environmentMutedTimestamp: moment })) })) }));
export const monitorStats: Lazy = /*@__PURE__*/ once(() =>
  openThing({ ts: amount }, { duration: amount }));

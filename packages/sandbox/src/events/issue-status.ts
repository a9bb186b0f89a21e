import type { Issue, IssueStatus, IssueSubstatus, StoredEvent } from '../store/model.ts';
import type { IssueChangeType } from '../store/changes.ts';
import type { State } from '../store/state.ts';
import { addActivity, type ActivityType } from './activity.ts';
import { newestRelease } from './compare-releases.ts';
import { releasesOf } from './releases.ts';

/** What an update of an issue asks for. `resolvedInNextRelease` is `resolved` with `inNextRelease`. */
export interface StatusUpdate {
  readonly status: IssueStatus;
  /** As on the wire: `inRelease`, `inNextRelease`, `inCommit`, `ignoreDuration` (minutes), `ignoreCount`, … */
  readonly statusDetails?: Readonly<Record<string, unknown>> | undefined;
  readonly substatus?: IssueSubstatus | undefined;
}

const UNRESOLVED_SUBSTATUSES: ReadonlySet<IssueSubstatus> = new Set([
  'new',
  'ongoing',
  'escalating',
  'regressed',
]);
const IGNORED_SUBSTATUSES: ReadonlySet<IssueSubstatus> = new Set([
  'archived_until_escalating',
  'archived_until_condition_met',
  'archived_forever',
]);
const IGNORE_CONDITIONS = [
  'ignoreUntil',
  'ignoreCount',
  'ignoreWindow',
  'ignoreUserCount',
  'ignoreUserWindow',
] as const;

/** An issue is `new` for so long (getsentry/sentry src/sentry/issues/ongoing.py). */
const NEW_IN_MS = 7 * 24 * 60 * 60 * 1000;
const MINUTE_IN_MS = 60_000;

export function setIssueStatus(
  state: State,
  issue: Issue,
  update: StatusUpdate,
  byUserId: string | null,
): void {
  if (update.status === 'resolved') resolve(state, issue, update.statusDetails ?? {}, byUserId);
  else if (update.status === 'ignored') ignore(state, issue, update, byUserId);
  else unresolve(state, issue, update.substatus ?? null, byUserId);
}

function resolve(
  state: State,
  issue: Issue,
  details: Readonly<Record<string, unknown>>,
  byUserId: string | null,
): void {
  const newest = newestRelease(releasesOf(issue.project))?.version ?? null;
  const { data, activity, statusDetails } = resolution(details, newest);
  const from = issue.status;
  issue.status = 'resolved';
  issue.substatus = null;
  issue.statusDetails = statusDetails;
  issue.resolvedAfterRelease = statusDetails['inNextRelease'] === true ? newest : null;
  issue.resolvedAt = state.clock.now();
  issue.ignoredFrom = null;
  addActivity(state, issue, activity, data, byUserId);
  if (from !== 'resolved') emit(state, 'issue.resolved', issue, null, byUserId);
}

function resolution(
  details: Readonly<Record<string, unknown>>,
  newest: string | null,
): {
  data: Record<string, unknown>;
  activity: ActivityType;
  statusDetails: Record<string, unknown>;
} {
  if (details['inNextRelease']) {
    const data = { version: '' };
    return { data, activity: 'set_resolved_in_release', statusDetails: { inNextRelease: true } };
  }
  if (typeof details['inRelease'] === 'string') {
    const version = details['inRelease'] === 'latest' ? newest : details['inRelease'];
    const data = { version };
    return { data, activity: 'set_resolved_in_release', statusDetails: { inRelease: version } };
  }
  if (details['inCommit']) {
    const data = { commit: details['inCommit'] };
    return {
      data,
      activity: 'set_resolved_in_commit',
      statusDetails: { inCommit: details['inCommit'] },
    };
  }
  return { data: {}, activity: 'set_resolved', statusDetails: {} };
}

function ignore(state: State, issue: Issue, update: StatusUpdate, byUserId: string | null): void {
  const details = update.statusDetails ?? {};
  const statusDetails: Record<string, unknown> = {};
  for (const condition of IGNORE_CONDITIONS) {
    if (details[condition] !== undefined && details[condition] !== null) {
      statusDetails[condition] = details[condition];
    }
  }
  const duration = details['ignoreDuration'];
  if (typeof duration === 'number') {
    statusDetails['ignoreUntil'] = new Date(
      state.clock.now() + duration * MINUTE_IN_MS,
    ).toISOString();
  }
  const from = issue.status;
  issue.status = 'ignored';
  issue.substatus = ignoredSubstatus(update, statusDetails);
  issue.statusDetails = statusDetails;
  issue.resolvedAt = null;
  issue.resolvedAfterRelease = null;
  issue.ignoredFrom = { timesSeen: issue.timesSeen, users: issue.users.size };
  addActivity(state, issue, 'set_ignored', { ...statusDetails }, byUserId);
  if (from !== 'ignored') emit(state, 'issue.ignored', issue, null, byUserId);
}

function ignoredSubstatus(
  update: StatusUpdate,
  conditions: Readonly<Record<string, unknown>>,
): IssueSubstatus {
  if (update.substatus && IGNORED_SUBSTATUSES.has(update.substatus)) return update.substatus;
  if (update.statusDetails?.['untilEscalating']) return 'archived_until_escalating';
  return Object.keys(conditions).length > 0 ? 'archived_until_condition_met' : 'archived_forever';
}

function unresolve(
  state: State,
  issue: Issue,
  asked: IssueSubstatus,
  byUserId: string | null,
): void {
  const from = issue.status;
  const substatus = unresolvedSubstatus(state, issue, asked);
  if (from === 'unresolved') {
    issue.substatus = substatus;
    return;
  }
  open(issue, substatus);
  addActivity(state, issue, 'set_unresolved', {}, byUserId);
  emit(state, 'issue.unresolved', issue, null, byUserId);
}

function unresolvedSubstatus(state: State, issue: Issue, asked: IssueSubstatus): IssueSubstatus {
  if (asked && UNRESOLVED_SUBSTATUSES.has(asked)) return asked;
  if (issue.status === 'resolved') return 'regressed';
  if (issue.status === 'ignored') {
    return state.clock.now() - issue.firstSeen < NEW_IN_MS ? 'new' : 'ongoing';
  }
  return issue.substatus ?? 'ongoing';
}

function open(issue: Issue, substatus: IssueSubstatus): void {
  issue.status = 'unresolved';
  issue.substatus = substatus;
  issue.statusDetails = {};
  issue.resolvedAt = null;
  issue.resolvedAfterRelease = null;
  issue.ignoredFrom = null;
}

/** A resolved issue is seen again in a release that should not have it. */
export function regressIssue(state: State, issue: Issue, event: StoredEvent): void {
  const resolvedIn = issue.statusDetails['inRelease'] ?? null;
  open(issue, 'regressed');
  addActivity(
    state,
    issue,
    'set_regression',
    { event_id: event.id, version: event.release ?? '', resolved_in_version: resolvedIn },
    null,
  );
  emit(state, 'issue.regressed', issue, event, null);
}

/** The condition under which an issue was archived is met. */
export function reopenIgnoredIssue(state: State, issue: Issue, event: StoredEvent | null): void {
  const data = { expired_snooze: issue.statusDetails, ...(event ? { event_id: event.id } : {}) };
  open(issue, 'escalating');
  addActivity(state, issue, 'set_escalating', data, null);
  emit(state, 'issue.reappeared', issue, event, null);
}

/** What time alone does to issues: archived ones whose time is over come back, new ones become ongoing. */
export function ageIssues(state: State): void {
  const now = state.clock.now();
  for (const issue of state.issues.values()) {
    const until = issue.statusDetails['ignoreUntil'];
    if (issue.status === 'ignored' && typeof until === 'string' && Date.parse(until) <= now) {
      reopenIgnoredIssue(state, issue, null);
    }
    if (issue.substatus === 'new' && now - issue.firstSeen >= NEW_IN_MS) {
      issue.substatus = 'ongoing';
      addActivity(state, issue, 'auto_set_ongoing', { after_days: 7 }, null);
    }
  }
}

/** @param assignee null takes the assignment away */
export function assignIssue(
  state: State,
  issue: Issue,
  assignee: Issue['assignee'],
  byUserId: string | null,
): void {
  if (issue.assignee?.type === assignee?.type && issue.assignee?.id === assignee?.id) return;
  issue.assignee = assignee;
  if (assignee) {
    addActivity(
      state,
      issue,
      'assigned',
      { assignee: assignee.id, assigneeType: assignee.type },
      byUserId,
    );
  } else {
    addActivity(state, issue, 'unassigned', {}, byUserId);
  }
  emit(state, assignee ? 'issue.assigned' : 'issue.unassigned', issue, null, byUserId);
}

export function emit(
  state: State,
  type: IssueChangeType,
  issue: Issue,
  event: StoredEvent | null,
  byUserId: string | null,
): void {
  state.emit({ type, issue, event, byUserId, at: state.clock.now() });
}

import type { Issue, Level, Project, StoredEvent } from '../store/model.ts';
import { LIMITS, type State } from '../store/state.ts';
import { addActivity } from './activity.ts';
import { findIssueByHashes, forgetHashes, rememberHashes } from './issue-index.ts';
import { isRegression } from './is-regression.ts';
import { isIgnoreOver } from './is-ignore-over.ts';
import { emit, regressIssue, reopenIgnoredIssue } from './issue-status.ts';

/** Finds or makes the issue of an event, counts, reopens it where Sentry would, and tells the listeners. */
export function recordIssue(
  state: State,
  event: StoredEvent,
  metadata: Readonly<Record<string, unknown>>,
  userIdentity: string | null,
): void {
  const known = findIssueByHashes(state, event.project, event.hashes);
  const issue = known ?? createIssue(state, event);
  countEvent(issue, event, metadata, userIdentity);
  const regresses = known !== null && isRegression(issue, event);
  const reappears = known !== null && isIgnoreOver(issue, state.clock.now());
  if (!known) emit(state, 'issue.created', issue, event, null);
  if (regresses) regressIssue(state, issue, event);
  if (reappears) reopenIgnoredIssue(state, issue, event);
  state.emit({
    type: 'event.recorded',
    issue,
    event,
    isNew: !known,
    isRegression: regresses,
    hasReappeared: reappears,
    at: state.clock.now(),
  });
}

export function createIssue(state: State, event: StoredEvent): Issue {
  const { project } = event;
  project.lastShortId += 1;
  const issue: Issue = {
    id: state.nextId('issue'),
    project,
    shortId: shortId(project),
    hashes: [...event.hashes],
    title: event.title,
    culprit: event.culprit,
    type: event.type === 'feedback' || event.type === 'csp' ? event.type : issueType(event),
    category: event.type === 'feedback' ? 'feedback' : 'error',
    metadata: {},
    level: event.level,
    logger: event.tags.find(([name]) => name === 'logger')?.[1] ?? null,
    platform: event.platform,
    status: 'unresolved',
    substatus: 'new',
    statusDetails: {},
    resolvedAt: null,
    ignoredFrom: null,
    resolvedAfterRelease: null,
    assignee: null,
    priority: PRIORITIES[event.level],
    isBookmarked: false,
    isPublic: false,
    isSubscribed: false,
    hasSeen: false,
    firstSeen: event.timestamp,
    lastSeen: event.timestamp,
    timesSeen: 0,
    users: new Set(),
    firstRelease: event.release,
    lastRelease: event.release,
    events: [],
    activity: [],
  };
  state.issues.set(issue.id, issue);
  rememberHashes(state, issue);
  addActivity(state, issue, 'first_seen', { priority: issue.priority }, null);
  forgetOldest(state);
  return issue;
}

const PRIORITIES: Record<Level, Issue['priority']> = {
  fatal: 'high',
  error: 'high',
  warning: 'medium',
  info: 'low',
  debug: 'low',
  sample: 'low',
};

function issueType(event: StoredEvent): 'error' | 'default' {
  return event.type === 'error' ? 'error' : 'default';
}

/** `SHOP-1A`: the number in Crockford's base 32, as Sentry writes it. */
function shortId(project: Project): string {
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let rest = project.lastShortId;
  let number = '';
  while (rest > 0) {
    number = (digits[rest % 32] ?? '') + number;
    rest = Math.floor(rest / 32);
  }
  return `${project.slug.toUpperCase()}-${number}`;
}

export function countEvent(
  issue: Issue,
  event: StoredEvent,
  metadata: Readonly<Record<string, unknown>>,
  userIdentity: string | null,
): void {
  event.issue = issue;
  issue.events.push(event);
  issue.timesSeen += 1;
  if (userIdentity) addUser(issue, userIdentity);
  issue.firstSeen = Math.min(issue.firstSeen, event.timestamp);
  if (event.timestamp < issue.lastSeen) return;
  // The newest event speaks for the issue, as in Sentry's list.
  issue.lastSeen = event.timestamp;
  issue.lastRelease = event.release ?? issue.lastRelease;
  issue.title = event.title;
  issue.culprit = event.culprit;
  issue.level = event.level;
  issue.platform = event.platform;
  issue.metadata = { ...metadata };
}

/** Users are told apart up to a number; from then on the count stands still. */
export function addUser(issue: Issue, identity: string): void {
  if (issue.users.size < LIMITS.usersPerIssue) issue.users.add(identity);
}

function forgetOldest(state: State): void {
  for (const issue of state.issues.values()) {
    if (state.issues.size <= LIMITS.issues) return;
    forgetHashes(state, issue);
    state.issues.delete(issue.id);
    state.forgottenIssues += 1;
    for (const event of issue.events) event.issue = null;
  }
}

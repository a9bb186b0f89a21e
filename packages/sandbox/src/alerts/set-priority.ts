import { emit, setIssueStatus } from '../events/issue-status.ts';
import { createIssue } from '../events/record-issue.ts';
import type { Detector, DetectorPriority, Issue, Project, StoredEvent } from '../store/model.ts';
import type { State } from '../store/state.ts';
import type { Happening } from './run-workflows.ts';

const CATEGORIES = {
  metric_issue: 'metric',
  monitor_check_in_failure: 'cron',
  uptime_domain_failure: 'uptime',
} as const;
const NAMES = { 75: 'high', 50: 'medium', 25: 'low' } as const;

/**
 * What a detector found. Only a change counts: it opens its issue, makes it more or less urgent, or resolves it
 * (getsentry/sentry, src/sentry/workflow_engine/handlers/detector/stateful.py). One detector has one issue.
 */
export function setPriority(
  state: State,
  project: Project,
  detector: Detector,
  priority: DetectorPriority,
  at: number,
): readonly Happening[] {
  if (priority === detector.priority) return [];
  const wasWell = detector.priority === 0;
  detector.priority = priority;
  if (wasWell) {
    const id = state.nextId('open-period');
    detector.openPeriods.push({ id, startedAt: at, endedAt: null });
  }
  if (priority === 0) {
    const period = detector.openPeriods.at(-1);
    if (period) period.endedAt = at;
    if (detector.issue) setIssueStatus(state, detector.issue, { status: 'resolved' }, null);
    return [];
  }
  if (wasWell || priority > detector.highestPriority) detector.highestPriority = priority;
  const isNew = detector.issue === null || !state.issues.has(detector.issue.id);
  const issue = isNew || !detector.issue ? openIssue(state, project, detector, at) : detector.issue;
  detector.issue = issue;
  issue.priority = NAMES[priority];
  issue.lastSeen = at;
  issue.timesSeen += 1;
  const isRegression = !isNew && issue.status === 'resolved';
  if (isNew) emit(state, 'issue.created', issue, null, null);
  if (isRegression) {
    issue.status = 'unresolved';
    issue.substatus = 'regressed';
    issue.resolvedAt = null;
    emit(state, 'issue.regressed', issue, null, null);
  }
  return [{ issue, event: null, isNew, isRegression, at }];
}

function openIssue(state: State, project: Project, detector: Detector, at: number): Issue {
  const issue = createIssue(state, occurrence(state, project, detector, at));
  const { type } = detector;
  if (type === 'error' || type === 'issue_stream') return issue;
  return Object.assign(issue, { type, category: CATEGORIES[type] });
}

/** What an issue is made of; nobody sent it, so it is not kept among the events. */
function occurrence(state: State, project: Project, detector: Detector, at: number): StoredEvent {
  return {
    id: state.hex(32),
    project,
    issue: null,
    type: 'default',
    timestamp: at,
    receivedAt: at,
    level: 'error',
    title: detector.name,
    culprit: '',
    message: detector.name,
    platform: 'other',
    environment: null,
    release: null,
    dist: null,
    transaction: null,
    traceId: null,
    spanId: null,
    user: null,
    tags: [],
    hashes: [`detector-${detector.id}`],
    payload: {},
    attachments: [],
  };
}

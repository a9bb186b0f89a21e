import { ISSUE_CATEGORIES, LEVELS, PRIORITIES } from '../catalogue/values.ts';
import type { AgeCondition, AlertCondition } from '../model/conditions.ts';
import type { IssueActivity } from '../history/types.ts';
import { answer, type Answer } from './answer.ts';
import { askText } from './ask-text.ts';
import type { Moment } from './moment.ts';

const TIMES_IN_MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };

/** Asks everything that is known with the event itself; conditions that count are asked elsewhere. */
export function askFast(condition: AlertCondition, moment: Moment): Answer {
  const { record } = moment;
  const state = record.state ?? {};
  switch (condition.type) {
    case 'first_seen_event':
      return answer(isFirst(moment), 'state.isNew', Boolean);
    case 'regression_event':
      return onEvent(record.type, answer(state.isRegression, 'state.isRegression', Boolean));
    case 'reappeared_event':
      return onEvent(record.type, answer(state.isEscalating, 'state.isEscalating', Boolean));
    case 'new_high_priority_issue':
      return both(answer(isFirst(moment), 'state.isNew', Boolean), isHigh(moment));
    case 'existing_high_priority_issue':
      return both(
        answer(isFirst(moment), 'state.isNew', (isNew) => !isNew),
        both(answer(state.isEscalating, 'state.isEscalating', Boolean), isHigh(moment)),
      );
    case 'issue_resolved_trigger':
      return ofActivity(record, ['resolved']);
    case 'issue_resolution_change':
      return ofActivity(record, ['resolved', 'unresolved']);
    case 'seer_activity_trigger':
      return ofActivity(record, condition.activities);
    case 'tagged_event':
    case 'event_attribute':
      return record.type === 'event' ? askText(condition, record) : { outcome: 'fails' };
    case 'level':
      return record.type === 'event'
        ? answer(record.level, 'level', (level) =>
            compare(LEVELS[level], condition.match, LEVELS[condition.level]),
          )
        : { outcome: 'fails' };
    case 'age_comparison':
      return askAge(condition, moment);
    case 'assigned_to':
      return answer(
        state.assignee,
        'state.assignee',
        (assignee) => JSON.stringify(assignee) === JSON.stringify(condition.target),
      );
    case 'issue_category':
      return answer(
        record.category ?? 'error',
        'category',
        (category) =>
          (ISSUE_CATEGORIES[category] === ISSUE_CATEGORIES[condition.value]) ===
          (condition.include ?? true),
      );
    case 'issue_type':
      return answer(
        state.issueType,
        'state.issueType',
        (type) => (type === condition.value) === (condition.include ?? true),
      );
    case 'issue_occurrences':
    case 'event_seen_count':
      return askTimesSeen(condition.value, moment);
    case 'latest_release':
      return answer(
        record.type === 'event' ? record.isLatestRelease : false,
        'isLatestRelease',
        Boolean,
      );
    case 'issue_priority_greater_or_equal':
      return answer(
        state.priority,
        'state.priority',
        (priority) => PRIORITIES[priority] >= PRIORITIES[condition.priority],
      );
    case 'issue_priority_equals':
      return answer(
        state.priority,
        'state.priority',
        (priority) => priority === condition.priority,
      );
    case 'issue_priority_deescalating':
      return askDeescalating(condition.priority, moment);
    case 'issue_open_duration':
      return answer(
        state.openedInMs,
        'state.openedInMs',
        (openedInMs) => moment.atInMs - openedInMs >= condition.minutes * 60_000,
      );
    case 'event_created_by_detector':
      return record.type === 'event'
        ? answer(record.detector, 'detector', (detector) => detector !== null)
        : { outcome: 'fails' };
    case 'latest_adopted_release':
      return { outcome: 'unknown', missing: 'the releases that most people use' };
    default:
      return { outcome: 'unknown', missing: `how Sentry asks ${condition.type} of an issue` };
  }
}

function isFirst({ record, timesInHistory, isWhole }: Moment): boolean | undefined {
  if (record.type !== 'event') return false;
  const { isNew, firstSeenInMs, timesSeen } = record.state ?? {};
  if (isNew !== undefined) return isNew;
  if (firstSeenInMs !== undefined) return record.atInMs <= firstSeenInMs;
  if (timesSeen !== undefined) return timesSeen <= 1;
  if (timesInHistory > 1) return false;
  return isWhole ? true : undefined;
}

function isHigh({ record }: Moment): Answer {
  return answer(record.state?.priority, 'state.priority', (priority) => priority === 'high');
}

function both(first: Answer, second: Answer): Answer {
  if (first.outcome === 'fails') return first;
  if (second.outcome === 'fails') return second;
  return first.outcome === 'unknown' ? first : second;
}

function onEvent(type: 'event' | 'activity', found: Answer): Answer {
  return type === 'event' ? found : { outcome: 'fails' };
}

function ofActivity(
  record: Moment['record'],
  wanted: readonly IssueActivity['activity'][],
): Answer {
  return record.type === 'activity'
    ? answer(record.activity, 'activity', (activity) => wanted.includes(activity))
    : { outcome: 'fails' };
}

function compare(level: number, match: 'eq' | 'gte' | 'lte', wanted: number): boolean {
  if (match === 'eq') return level === wanted;
  return match === 'gte' ? level >= wanted : level <= wanted;
}

function askAge({ comparisonType, value, time }: AgeCondition, moment: Moment): Answer {
  const firstSeenInMs = moment.record.state?.firstSeenInMs ?? firstInHistory(moment);
  return answer(firstSeenInMs, 'state.firstSeenInMs', (first) => {
    const turnsInMs = first + value * TIMES_IN_MS[time];
    return comparisonType === 'older' ? turnsInMs < moment.atInMs : turnsInMs > moment.atInMs;
  });
}

function firstInHistory(moment: Moment): number | undefined {
  return isFirst(moment) === true ? moment.record.atInMs : undefined;
}

/** What the history counted is a lower bound, unless it is whole. */
function askTimesSeen(value: number, { record, timesInHistory, isWhole }: Moment): Answer {
  const timesSeen = record.state?.timesSeen ?? (isWhole ? timesInHistory : undefined);
  if (timesSeen === undefined && timesInHistory >= value) {
    return { outcome: 'holds', observed: timesInHistory };
  }
  return answer(timesSeen, 'state.timesSeen', (times) => times >= value);
}

/** The issue was that urgent since it was opened, and is not any more, or is over. */
function askDeescalating(
  priority: keyof typeof PRIORITIES | undefined,
  { record }: Moment,
): Answer {
  const isOver = record.type === 'activity' && record.activity === 'resolved';
  const { highestPriority, priority: current } = record.state ?? {};
  return answer(highestPriority, 'state.highestPriority', (highest) => {
    const from = PRIORITIES[priority ?? highest];
    if (PRIORITIES[highest] < from) return false;
    return isOver || (current !== undefined && PRIORITIES[current] < from);
  });
}

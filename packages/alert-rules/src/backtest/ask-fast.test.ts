import { expect, test } from 'vitest';
import type { IssueActivity, IssueEvent } from '../history/types.ts';
import type { AlertCondition } from '../model/conditions.ts';
import { askFast } from './ask-fast.ts';

const HOUR_IN_MS = 3_600_000;
const NOW_IN_MS = 100 * HOUR_IN_MS;
const place = { atInMs: NOW_IN_MS, project: 'shop', issue: '1' };

const event = (more: Partial<IssueEvent> = {}): IssueEvent => ({
  type: 'event',
  ...place,
  ...more,
});
const activity = (name: IssueActivity['activity']): IssueActivity => ({
  type: 'activity',
  ...place,
  activity: name,
});

const ask = (
  condition: AlertCondition,
  record: IssueEvent | IssueActivity,
  { timesInHistory = 1, isWhole = false } = {},
) => askFast(condition, { record, atInMs: NOW_IN_MS, timesInHistory, isWhole }).outcome;

test.each<readonly [AlertCondition, IssueEvent | IssueActivity, string]>([
  [{ type: 'first_seen_event' }, event({ state: { isNew: true } }), 'holds'],
  [{ type: 'first_seen_event' }, event({ state: { firstSeenInMs: 0 } }), 'fails'],
  [{ type: 'first_seen_event' }, event({ state: { timesSeen: 1 } }), 'holds'],
  [{ type: 'first_seen_event' }, event(), 'unknown'],
  [{ type: 'first_seen_event' }, activity('resolved'), 'fails'],
  [{ type: 'regression_event' }, event({ state: { isRegression: true } }), 'holds'],
  [{ type: 'regression_event' }, activity('resolved'), 'fails'],
  [{ type: 'reappeared_event' }, event({ state: { isEscalating: false } }), 'fails'],
  [
    { type: 'new_high_priority_issue' },
    event({ state: { isNew: true, priority: 'high' } }),
    'holds',
  ],
  [{ type: 'new_high_priority_issue' }, event({ state: { isNew: true } }), 'unknown'],
  [{ type: 'new_high_priority_issue' }, event({ state: { priority: 'low' } }), 'fails'],
  [
    { type: 'existing_high_priority_issue' },
    event({ state: { isNew: false, isEscalating: true, priority: 'high' } }),
    'holds',
  ],
  [{ type: 'existing_high_priority_issue' }, event({ state: { isNew: true } }), 'fails'],
  [{ type: 'issue_resolved_trigger' }, activity('resolved'), 'holds'],
  [{ type: 'issue_resolved_trigger' }, activity('unresolved'), 'fails'],
  [{ type: 'issue_resolved_trigger' }, event(), 'fails'],
  [{ type: 'issue_resolution_change' }, activity('unresolved'), 'holds'],
  [{ type: 'level', match: 'gte', level: 'error' }, event({ level: 'fatal' }), 'holds'],
  [{ type: 'level', match: 'lte', level: 'error' }, event({ level: 'fatal' }), 'fails'],
  [{ type: 'level', match: 'eq', level: 'error' }, event({ level: 'error' }), 'holds'],
  [{ type: 'level', match: 'eq', level: 'error' }, activity('resolved'), 'fails'],
  [{ type: 'issue_category', value: 'error' }, event(), 'holds'],
  [{ type: 'issue_category', value: 'error', include: false }, event(), 'fails'],
  [{ type: 'issue_type', value: 'error' }, event(), 'unknown'],
  [{ type: 'latest_release' }, event({ isLatestRelease: true }), 'holds'],
  [{ type: 'latest_release' }, activity('resolved'), 'fails'],
  [
    { type: 'issue_priority_greater_or_equal', priority: 'medium' },
    event({ state: { priority: 'high' } }),
    'holds',
  ],
  [
    { type: 'issue_priority_equals', priority: 'medium' },
    event({ state: { priority: 'high' } }),
    'fails',
  ],
  [
    { type: 'issue_open_duration', minutes: 60 },
    event({ state: { openedInMs: NOW_IN_MS - HOUR_IN_MS } }),
    'holds',
  ],
  [
    { type: 'issue_open_duration', minutes: 61 },
    event({ state: { openedInMs: NOW_IN_MS - HOUR_IN_MS } }),
    'fails',
  ],
  [{ type: 'event_created_by_detector' }, event({ detector: null }), 'fails'],
  [{ type: 'event_created_by_detector' }, event({ detector: '3' }), 'holds'],
  [{ type: 'event_created_by_detector' }, activity('resolved'), 'fails'],
])('%j of %j %s', (condition, record, expected) => {
  expect(ask(condition, record)).toBe(expected);
});

test.each([
  ['older', 1, 'hour', 2, 'holds'],
  ['older', 3, 'hour', 2, 'fails'],
  ['newer', 3, 'hour', 2, 'holds'],
  ['newer', 1, 'day', 30, 'fails'],
  ['older', 119, 'minute', 2, 'holds'],
  ['newer', 1, 'week', 99, 'holds'],
] as const)(
  '%s than %i %s, first seen %i hours ago, %s',
  (comparisonType, value, time, ago, is) => {
    const state = { firstSeenInMs: NOW_IN_MS - ago * HOUR_IN_MS };
    expect(ask({ type: 'age_comparison', comparisonType, value, time }, event({ state }))).toBe(is);
  },
);

test('a history that is whole says what was first and how often; one that is not gives a lower bound', () => {
  const times = { type: 'issue_occurrences', value: 3 } as const;
  expect(ask(times, event(), { timesInHistory: 3 })).toBe('holds');
  expect(ask(times, event(), { timesInHistory: 2 })).toBe('unknown');
  expect(ask(times, event(), { timesInHistory: 2, isWhole: true })).toBe('fails');
  expect(ask(times, event({ state: { timesSeen: 9 } }))).toBe('holds');
  const first = { type: 'first_seen_event' } as const;
  expect(ask(first, event(), { isWhole: true })).toBe('holds');
  expect(ask(first, event(), { timesInHistory: 2 })).toBe('fails');
});

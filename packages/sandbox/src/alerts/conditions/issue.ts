import type { Issue } from '../../store/model.ts';
import {
  asNumber,
  expect,
  expectFields,
  fieldsOf,
  isCount,
  isFilled,
  isOneOf,
  isOptional,
} from './checks.ts';
import type { ConditionTable } from './condition-type.ts';

const UNITS_IN_MS: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};
/** getsentry/sentry, src/sentry/issues/grouptype.py, GroupCategory. */
const CATEGORIES: Readonly<Record<Issue['category'], number>> = {
  error: 1,
  cron: 4,
  feedback: 6,
  uptime: 7,
  metric: 11,
};
const CATEGORY_IDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19];
export const PRIORITIES: Readonly<Record<Issue['priority'], number>> = {
  high: 75,
  medium: 50,
  low: 25,
};

const isPriority = (value: unknown): boolean => [75, 50, 25].includes(asNumber(value));
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const expectPriority = expect(isPriority, '75, 50 or 25');
const expectCount = expect(isCount, 'a number that is not negative');

/** What an issue is like. */
export const ISSUES: ConditionTable = {
  age_comparison: {
    check: expectFields({
      comparisonType: isOneOf('older', 'newer'),
      value: isCount,
      time: isOneOf(...Object.keys(UNITS_IN_MS)),
    }),
    isMet(comparison, { issue, at }) {
      const { comparisonType, value, time } = fieldsOf(comparison);
      const limit = asNumber(value) * (UNITS_IN_MS[String(time)] ?? 0);
      const age = at - issue.firstSeen;
      return comparisonType === 'older' ? age > limit : age < limit;
    },
  },
  assigned_to: {
    check: expectFields({ targetType: isOneOf('Unassigned', 'Team', 'Member') }),
    isMet(comparison, { issue: { assignee } }) {
      const { targetType, targetIdentifier } = fieldsOf(comparison);
      if (targetType === 'Unassigned') return assignee === null;
      const type = targetType === 'Team' ? 'team' : 'user';
      // Sentry compares with the id as a number and nothing else.
      return assignee?.type === type && Number(assignee.id) === targetIdentifier;
    },
  },
  issue_category: {
    check: expectFields({
      value: (value) => CATEGORY_IDS.includes(asNumber(value)),
      include: isOptional(isBoolean),
    }),
    isMet(comparison, { issue }) {
      const { value, include } = fieldsOf(comparison);
      return (CATEGORIES[issue.category] === asNumber(value)) === (include !== false);
    },
  },
  issue_type: {
    check: expectFields({ value: isFilled, include: isOptional(isBoolean) }),
    isMet(comparison, { issue }) {
      const { value, include } = fieldsOf(comparison);
      const type = issue.type === 'default' ? 'error' : issue.type;
      return (type === value) === (include !== false);
    },
  },
  issue_occurrences: {
    check: expectFields({ value: isCount }),
    isMet: (comparison, { issue }) => issue.timesSeen >= asNumber(fieldsOf(comparison)['value']),
  },
  event_seen_count: {
    check: expectCount,
    isMet: (comparison, { issue }) => issue.timesSeen >= asNumber(comparison),
  },
  issue_priority_equals: {
    check: expectPriority,
    isMet: (comparison, { issue }) => PRIORITIES[issue.priority] === asNumber(comparison),
  },
  issue_priority_greater_or_equal: {
    check: expectPriority,
    isMet: (comparison, { issue }) => PRIORITIES[issue.priority] >= asNumber(comparison),
  },
  issue_priority_deescalating: {
    check: expect((value) => value === true || isPriority(value), 'true, 75, 50 or 25'),
    isMet(comparison, { issue, isResolved, highestPriority }) {
      const limit = comparison === true ? highestPriority : asNumber(comparison);
      return highestPriority >= limit && (isResolved || PRIORITIES[issue.priority] < limit);
    },
  },
  issue_open_duration: {
    check: expectCount,
    isMet: (comparison, { issue, at }) =>
      issue.status === 'unresolved' && at - issue.firstSeen >= asNumber(comparison) * 60_000,
  },
};

import { readPeriod } from '../../query/time-range.ts';
import type { StoredEvent } from '../../store/model.ts';
import {
  asNumber,
  expectFields,
  expectMatch,
  fieldsOf,
  isCount,
  isFilled,
  isOneOf,
  isOptional,
} from './checks.ts';
import type { ConditionTable, ConditionType, Occasion } from './condition-type.ts';
import { ATTRIBUTES, matchesAttribute, matchesTag } from './event-values.ts';

const INTERVALS = ['1m', '5m', '15m', '1h', '1d', '1w', '30d'];
export const COMPARISON_INTERVALS = ['5m', '15m', '1h', '1d', '1w', '30d'];

const checkTag = expectMatch('key', isFilled);
const checkAttribute = expectMatch('attribute', isOneOf(...ATTRIBUTES));

/** More than so many events, or users, of the issue; with filters only of the events that pass them. */
export const FREQUENCIES: ConditionTable = {
  event_frequency_count: frequency(countEvents, false),
  event_frequency_percent: frequency(countEvents, true),
  event_unique_user_frequency_count: frequency(countUsers, false),
  event_unique_user_frequency_percent: frequency(countUsers, true),
};

function frequency(
  count: (events: readonly StoredEvent[]) => number,
  isPercent: boolean,
): ConditionType {
  return {
    check: expectFields({
      value: isCount,
      interval: isOneOf(...INTERVALS),
      comparisonInterval: isPercent ? isOneOf(...COMPARISON_INTERVALS) : () => true,
      filters: isOptional((value) => Array.isArray(value) && value.every(isFilter)),
    }),
    isFrequency: true,
    isMet(comparison, occasion) {
      const { value, interval, comparisonInterval } = fieldsOf(comparison);
      const length = readPeriod(String(interval)) ?? 0;
      const current = count(eventsBetween(occasion.at - length, occasion.at, comparison, occasion));
      if (!isPercent) return current > asNumber(value);
      const until = occasion.at - (readPeriod(String(comparisonInterval)) ?? 0);
      const before = count(eventsBetween(until - length, until, comparison, occasion));
      return percentIncrease(current, before) > asNumber(value);
    },
  };
}

/** Where there was nothing before, each one counts a hundred (getsentry/sentry, src/sentry/rules/conditions/event_frequency.py). */
export function percentIncrease(current: number, before: number): number {
  if (before === 0) return current * 100;
  return Math.trunc(Math.max(0, ((current - before) / before) * 100));
}

function isFilter(filter: unknown): boolean {
  const check = 'attribute' in fieldsOf(filter) ? checkAttribute : checkTag;
  return check(filter) === undefined;
}

function eventsBetween(
  from: number,
  until: number,
  comparison: unknown,
  { issue, environment }: Occasion,
): readonly StoredEvent[] {
  const filters = fieldsOf(comparison)['filters'];
  return issue.events.filter(
    (event) =>
      event.receivedAt > from &&
      event.receivedAt <= until &&
      (environment === null || event.environment === environment) &&
      (!Array.isArray(filters) || filters.every((filter: unknown) => passesFilter(filter, event))),
  );
}

function passesFilter(filter: unknown, event: StoredEvent): boolean {
  const fields = fieldsOf(filter);
  return 'attribute' in fields ? matchesAttribute(fields, event) : matchesTag(fields, event);
}

function countEvents(events: readonly StoredEvent[]): number {
  return events.length;
}

function countUsers(events: readonly StoredEvent[]): number {
  const users = events.map(({ tags }) => tags.find(([name]) => name === 'user')?.[1]);
  return new Set(users.filter((user) => user !== undefined)).size;
}

import { readPeriod } from '../query/time-range.ts';
import { isObject } from '../rest/read-fields.ts';
import type { EventRecorded } from '../store/changes.ts';
import type { AlertCondition, ConditionGroup, Level } from '../store/model.ts';
import { matchesText } from './matches-text.ts';

/** What a condition looks at. */
export interface Occasion {
  readonly change: EventRecorded;
  /** The workflow's; null for every environment. */
  readonly environment: string | null;
}

interface ConditionType {
  /** What is wrong with a comparison; undefined when nothing is. */
  readonly check: (comparison: unknown) => string | undefined;
  readonly isMet: (comparison: Readonly<Record<string, unknown>>, occasion: Occasion) => boolean;
}

/** Facts: getsentry/sentry, src/sentry/workflow_engine/handlers/condition. */
export const CONDITION_TYPES: ReadonlyMap<string, ConditionType> = new Map<string, ConditionType>([
  ['every_event', { check: expectTrue, isMet: () => true }],
  ['first_seen_event', { check: expectTrue, isMet: (_, { change }) => change.isNew }],
  ['regression_event', { check: expectTrue, isMet: (_, { change }) => change.isRegression }],
  ['reappeared_event', { check: expectTrue, isMet: (_, { change }) => change.hasReappeared }],
  [
    'issue_occurrences',
    {
      check: expectFields({ value: isCount }),
      isMet: ({ value }, { change }) => change.issue.timesSeen >= Number(value),
    },
  ],
  [
    'event_frequency_count',
    {
      check: expectFields({
        value: isCount,
        interval: isOneOf('1m', '5m', '15m', '1h', '1d', '1w', '30d'),
      }),
      isMet: isFrequent,
    },
  ],
  [
    'level',
    {
      check: expectFields({ level: isCount, match: isOneOf('eq', 'gte', 'lte') }),
      isMet: ({ level, match }, { change }) => {
        const difference = LEVELS[change.event.level] - Number(level);
        if (match === 'eq') return difference === 0;
        return match === 'gte' ? difference >= 0 : difference <= 0;
      },
    },
  ],
  [
    'tagged_event',
    {
      check: expectFields({
        key: (value) => typeof value === 'string' && value !== '',
        match: isOneOf(
          ...['co', 'nc', 'eq', 'ne', 'sw', 'nsw', 'ew', 'new', 'is', 'ns', 'in', 'nin'],
        ),
        value: (value) => value === undefined || typeof value === 'string',
      }),
      isMet: ({ key, match, value }, { change }) => {
        const tag = change.event.tags.find(([name]) => name === key);
        return matchesText(tag?.[1], String(match), typeof value === 'string' ? value : '');
      },
    },
  ],
]);

/** Python's logging levels, as Sentry stores them (getsentry/sentry, src/sentry/constants.py, LOG_LEVELS_MAP). */
const LEVELS: Readonly<Record<Level, number>> = {
  sample: 0,
  debug: 10,
  info: 20,
  warning: 30,
  error: 40,
  fatal: 50,
};

/** A group without conditions lets everything through. */
export function passes(group: ConditionGroup | null, occasion: Occasion): boolean {
  if (!group || group.conditions.length === 0) return true;
  const met = group.conditions.map((condition) => isMet(condition, occasion));
  if (group.logicType === 'all') return !met.includes(false);
  return met.includes(true) !== (group.logicType === 'none');
}

function isMet(condition: AlertCondition, occasion: Occasion): boolean {
  const comparison = isObject(condition.comparison) ? condition.comparison : {};
  return CONDITION_TYPES.get(condition.type)?.isMet(comparison, occasion) ?? false;
}

/** More than `value` events of the issue in the time that ends now. */
function isFrequent(
  { value, interval }: Readonly<Record<string, unknown>>,
  { change, environment }: Occasion,
): boolean {
  const since = change.at - (readPeriod(String(interval)) ?? 0);
  const events = change.issue.events.filter(
    (event) =>
      event.receivedAt > since && (environment === null || event.environment === environment),
  );
  return events.length > Number(value);
}

function expectTrue(comparison: unknown): string | undefined {
  return comparison === true ? undefined : 'comparison must be true';
}

function expectFields(
  fields: Readonly<Record<string, (value: unknown) => boolean>>,
): ConditionType['check'] {
  return (comparison) => {
    if (!isObject(comparison)) return 'comparison must be an object';
    const wrong = Object.entries(fields).filter(([name, isRight]) => !isRight(comparison[name]));
    return wrong.length === 0
      ? undefined
      : `comparison has a missing or wrong ${wrong.map(([name]) => `"${name}"`).join(', ')}`;
  };
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isOneOf(...choices: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && choices.includes(value);
}

import type { Level } from '../../store/model.ts';
import {
  asNumber,
  expectFields,
  expectMatch,
  expectTrue,
  fieldsOf,
  isFilled,
  isOneOf,
} from './checks.ts';
import type { ConditionTable } from './condition-type.ts';
import { ATTRIBUTES, matchesAttribute, matchesTag } from './event-values.ts';
import { isOfLatestRelease, isOfReleaseBeside } from './releases.ts';

/** Python's logging levels, as Sentry stores them (getsentry/sentry, src/sentry/constants.py, LOG_LEVELS_MAP). */
const LEVELS: Readonly<Record<Level, number>> = {
  sample: 0,
  debug: 10,
  info: 20,
  warning: 30,
  error: 40,
  fatal: 50,
};

/** What an event is like. */
export const EVENTS: ConditionTable = {
  tagged_event: {
    check: expectMatch('key', isFilled),
    isMet: (comparison, { event }) => event !== null && matchesTag(fieldsOf(comparison), event),
  },
  event_attribute: {
    check: expectMatch('attribute', isOneOf(...ATTRIBUTES)),
    isMet: (comparison, { event }) =>
      event !== null && matchesAttribute(fieldsOf(comparison), event),
  },
  level: {
    check: expectFields({
      level: (value) => Object.values(LEVELS).includes(asNumber(value)),
      match: isOneOf('eq', 'gte', 'lte'),
    }),
    isMet(comparison, { event }) {
      if (event === null) return false;
      const { level, match } = fieldsOf(comparison);
      const difference = LEVELS[event.level] - asNumber(level);
      if (match === 'eq') return difference === 0;
      return match === 'gte' ? difference >= 0 : difference <= 0;
    },
  },
  latest_release: { check: expectTrue, isMet: (_, occasion) => isOfLatestRelease(occasion) },
  latest_adopted_release: {
    check: expectFields({
      releaseAgeType: isOneOf('oldest', 'newest'),
      ageComparison: isOneOf('older', 'newer'),
      environment: isFilled,
    }),
    isMet: (comparison, occasion) => isOfReleaseBeside(fieldsOf(comparison), occasion),
  },
};

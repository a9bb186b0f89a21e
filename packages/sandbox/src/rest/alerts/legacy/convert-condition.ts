import { asNumber } from '../../../alerts/conditions/checks.ts';
import * as fields from '../../read-fields.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Converted {
  readonly type: string;
  readonly comparison: unknown;
}

/** By the last part of its id; filters go the same way as conditions. */
const CONVERT = new Map<string, (rule: Fields) => Converted>(
  Object.entries({
    FirstSeenEvent: () => ({ type: 'first_seen_event', comparison: true }),
    RegressionEvent: () => ({ type: 'regression_event', comparison: true }),
    ReappearedEvent: () => ({ type: 'reappeared_event', comparison: true }),
    NewHighPriorityIssue: () => ({ type: 'new_high_priority_issue', comparison: true }),
    ExistingHighPriorityIssue: () => ({ type: 'existing_high_priority_issue', comparison: true }),
    EventFrequency: frequency('event_frequency'),
    EventUniqueUserFrequency: frequency('event_unique_user_frequency'),
    EventUniqueUserFrequencyConditionWithConditions: frequency('event_unique_user_frequency'),
    EventFrequencyPercent: frequency('percent_sessions'),
    TaggedEvent: ({ key, match, value }) => matched('tagged_event', { key, match }, value),
    EventAttribute: ({ attribute, match, value }) =>
      matched('event_attribute', { attribute, match }, value),
    Level: ({ level, match }) => ({ type: 'level', comparison: { level: asNumber(level), match } }),
    AgeComparison: ({ comparison_type: comparisonType, value, time }) => ({
      type: 'age_comparison',
      comparison: { comparisonType, value: asNumber(value), time },
    }),
    AssignedTo: ({ targetType, targetIdentifier }) => ({
      type: 'assigned_to',
      comparison: {
        targetType,
        targetIdentifier: targetType === 'Unassigned' ? '' : asNumber(targetIdentifier),
      },
    }),
    IssueCategory: ({ value }) => ({
      type: 'issue_category',
      comparison: { value: asNumber(value) },
    }),
    IssueOccurrences: ({ value }) => ({
      type: 'issue_occurrences',
      comparison: { value: asNumber(value) },
    }),
    LatestRelease: () => ({ type: 'latest_release', comparison: true }),
    LatestAdoptedRelease: (rule) => ({
      type: 'latest_adopted_release',
      comparison: {
        releaseAgeType: rule['oldest_or_newest'],
        ageComparison: rule['older_or_newer'],
        environment: rule['environment'],
      },
    }),
  }),
);

/**
 * A condition of an issue rule as Sentry migrates it (getsentry/sentry,
 * src/sentry/workflow_engine/migration_helpers/issue_alert_conditions.py); none for `every_event`, which is dropped.
 */
export function convertCondition(rule: Fields): readonly Converted[] {
  const id = fields.text()(rule['id']);
  const name = (id.split('.').at(-1) ?? '').replace(/(?:Condition|Filter)$/, '');
  if (name === 'EveryEvent') return [];
  const known = CONVERT.get(name.replace(/_filter$/, ''));
  if (!known) throw fields.fieldProblem(`Invalid node. Could not find '${id}'`);
  return [known(rule)];
}

function frequency(prefix: string): (rule: Fields) => Converted {
  return ({ value, interval, comparisonType, comparisonInterval }) =>
    comparisonType === 'percent'
      ? {
          type: `${prefix}_percent`,
          comparison: { value: asNumber(value), interval, comparisonInterval },
        }
      : {
          type: `${prefix}_count`,
          comparison: { value: asNumber(value), interval },
        };
}

function matched(type: string, comparison: Fields, value: unknown): Converted {
  const isAlone = comparison['match'] === 'is' || comparison['match'] === 'ns';
  return { type, comparison: isAlone ? comparison : { ...comparison, value: value ?? '' } };
}

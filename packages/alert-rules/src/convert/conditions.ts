import { CONDITION_SCHEMAS } from '../check/condition-schemas.ts';
import { ISSUE_CATEGORIES, LEVELS, SESSION_INTERVALS } from '../catalogue/values.ts';
import { camelFields } from '../canonical/casing.ts';
import type { AlertCondition } from '../model/conditions.ts';
import { compact, idText } from '../wire/read-fields.ts';
import type { ConvertContext } from './context.ts';
import { convertMember, convertTeam } from './people.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Conditions of the old rules that need no field. */
const PLAIN: Readonly<Record<string, AlertCondition['type']>> = {
  FirstSeenEventCondition: 'first_seen_event',
  RegressionEventCondition: 'regression_event',
  ReappearedEventCondition: 'reappeared_event',
  NewHighPriorityIssueCondition: 'new_high_priority_issue',
  ExistingHighPriorityIssueCondition: 'existing_high_priority_issue',
  LatestReleaseFilter: 'latest_release',
};

/** `sentry.rules.conditions.level.LevelCondition` is a `LevelCondition`. */
export function className(condition: unknown): string {
  return (idText(camelFields(condition)['id']) ?? '').split('.').at(-1) ?? '';
}

/**
 * One condition or filter of an old rule (getsentry/sentry:
 * src/sentry/workflow_engine/migration_helpers/issue_alert_conditions.py); undefined, and an error, when
 * there is no such condition any more.
 */
export function convertCondition(
  legacy: unknown,
  context: ConvertContext,
  filters?: readonly unknown[],
): AlertCondition | undefined {
  const name = className(legacy);
  const said = context.diagnostics.length;
  const candidate = candidateOf(name, camelFields(legacy), context, filters);
  if (candidate === undefined) {
    if (context.diagnostics.length > said) return undefined;
    return context.say(
      'error',
      'unknown-condition',
      `there is no condition ${JSON.stringify(camelFields(legacy)['id'])}`,
    );
  }
  return isCondition(candidate, context) ? candidate : undefined;
}

function candidateOf(
  name: string,
  fields: Fields,
  context: ConvertContext,
  filters?: readonly unknown[],
): Fields | undefined {
  const plain = PLAIN[name];
  if (plain !== undefined) return { type: plain };
  switch (name) {
    case 'EventFrequencyCondition':
      return counting('event_frequency', fields);
    case 'EventUniqueUserFrequencyCondition':
      return counting('event_unique_user_frequency', fields);
    case 'EventUniqueUserFrequencyConditionWithConditions': {
      const converted = filters?.flatMap((filter) => convertSubFilter(filter, context) ?? []);
      const swallowed = converted && converted.length > 0 ? { filters: converted } : {};
      return { ...counting('event_unique_user_frequency', fields), ...swallowed };
    }
    case 'EventFrequencyPercentCondition':
      return sessions(fields, context);
    case 'TaggedEventCondition':
    case 'TaggedEventFilter':
      return compact({ type: 'tagged_event', key: fields['key'], ...matched(fields) });
    case 'EventAttributeCondition':
    case 'EventAttributeFilter':
      return compact({
        type: 'event_attribute',
        attribute: fields['attribute'],
        ...matched(fields),
      });
    case 'LevelCondition':
    case 'LevelFilter':
      return { type: 'level', match: matchOf(fields['match']), level: levelOf(fields['level']) };
    case 'AgeComparisonFilter':
      return ageOf(fields);
    case 'AssignedToFilter':
      return assigneeOf(fields, context);
    case 'IssueCategoryFilter':
      return compact({
        type: 'issue_category',
        value: categoryOf(fields['value']),
        include: fields['include'] === false ? false : undefined,
      });
    case 'IssueOccurrencesFilter':
      return { type: 'issue_occurrences', value: Number(fields['value']) };
    case 'LatestAdoptedReleaseFilter':
      return {
        type: 'latest_adopted_release',
        releaseAgeType: fields['oldestOrNewest'],
        ageComparison: fields['olderOrNewer'],
        environment: fields['environment'],
      };
    default:
      return undefined;
  }
}

function counting(type: string, fields: Fields): Fields {
  const isPercent = fields['comparisonType'] === 'percent';
  return {
    type: `${type}_${isPercent ? 'percent' : 'count'}`,
    value: Number(fields['value']),
    interval: fields['interval'],
    ...(isPercent ? { comparisonInterval: fields['comparisonInterval'] } : {}),
  };
}

function sessions(fields: Fields, context: ConvertContext): Fields | undefined {
  const { interval } = fields;
  if (!SESSION_INTERVALS.some((known) => known === interval)) {
    const message = `sessions are counted over ${SESSION_INTERVALS.join(', ')} and no longer over ${JSON.stringify(interval)}`;
    return context.at('interval').say('error', 'session-interval', message, 'Use 1h.');
  }
  return counting('percent_sessions', fields);
}

/** A filter that the rule hands to its only frequency condition. */
function convertSubFilter(filter: unknown, context: ConvertContext): AlertCondition | undefined {
  if (isSubFilter(filter)) return convertCondition(filter, context);
  return context.say(
    'error',
    'sub-filter',
    `users are counted by tags and attributes; ${className(filter)} cannot stand beside this condition`,
    'Count without it, or make two rules.',
  );
}

function isSubFilter(filter: unknown): boolean {
  return ['TaggedEventFilter', 'EventAttributeFilter'].includes(className(filter));
}

function matched(fields: Fields): Fields {
  const match = matchOf(fields['match']);
  const takesNone = match === 'is' || match === 'ns';
  return { match, value: takesNone ? undefined : idText(fields['value']) };
}

/** Words of Terraform for the ids of the API. */
const MATCH_WORDS: Readonly<Record<string, string>> = {
  CONTAINS: 'co',
  NOT_CONTAINS: 'nc',
  EQUAL: 'eq',
  NOT_EQUAL: 'ne',
  STARTS_WITH: 'sw',
  NOT_STARTS_WITH: 'nsw',
  ENDS_WITH: 'ew',
  NOT_ENDS_WITH: 'new',
  IS_SET: 'is',
  NOT_SET: 'ns',
  IS_IN: 'in',
  NOT_IN: 'nin',
  GREATER_OR_EQUAL: 'gte',
  LESS_OR_EQUAL: 'lte',
};

function matchOf(match: unknown): unknown {
  return MATCH_WORDS[String(match)] ?? match;
}

function levelOf(level: unknown): unknown {
  return Object.entries(LEVELS).find(
    ([name, number]) => name === level || String(number) === String(level),
  )?.[0];
}

function categoryOf(value: unknown): unknown {
  return Object.entries(ISSUE_CATEGORIES).find(
    ([name, number]) => name === String(value).toLowerCase() || String(number) === String(value),
  )?.[0];
}

/** A negative age says the opposite of its absolute value. */
function ageOf(fields: Fields): Fields {
  const value = Number(fields['value']);
  const flipped = fields['comparisonType'] === 'older' ? 'newer' : 'older';
  return {
    type: 'age_comparison',
    comparisonType: value < 0 ? flipped : fields['comparisonType'],
    value: Math.abs(value),
    time: fields['time'],
  };
}

function assigneeOf(fields: Fields, context: ConvertContext): Fields {
  const { targetType } = fields;
  const id = idText(fields['targetIdentifier']) ?? '';
  if (targetType === 'Unassigned') return { type: 'assigned_to', target: 'unassigned' };
  if (targetType === 'Team') return { type: 'assigned_to', target: convertTeam(id, context) };
  const member = convertMember(id, context);
  if (member) return { type: 'assigned_to', target: member };
  const comparison = { targetType, targetIdentifier: Number(id) };
  return { type: 'raw', body: { type: 'assigned_to', comparison, conditionResult: true } };
}

function isCondition(
  candidate: Fields,
  context: ConvertContext,
): candidate is Fields & AlertCondition {
  const schema = CONDITION_SCHEMAS[String(candidate['type'])];
  const result = schema?.safeParse(candidate);
  for (const issue of result?.error?.issues ?? []) {
    const steps = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    context
      .at(...steps)
      .say('error', 'not-convertible', `${String(candidate['type'])}: ${issue.message}`);
  }
  return result?.success === true;
}

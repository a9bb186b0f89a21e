import { ISSUE_CATEGORIES, LEVELS, PRIORITIES } from '../catalogue/values.ts';
import { isRecord } from '../canonical/casing.ts';
import type { AlertCondition, AssignedToCondition, RawCondition } from '../model/conditions.ts';
import { resolve, type WireContext } from './context.ts';
import { idText, listOf } from './read-fields.ts';
import type { Names } from './types.ts';

type KnownCondition = Exclude<AlertCondition, RawCondition>;
export const DIRECTIONS = ['above', 'below', 'both'] as const;

/** What a condition is compared with, in the words of the API. */
export function encodeComparison(condition: KnownCondition, context: WireContext): unknown {
  switch (condition.type) {
    case 'seer_activity_trigger':
      return condition.activities;
    case 'event_frequency_count':
    case 'event_unique_user_frequency_count':
    case 'event_frequency_percent':
    case 'event_unique_user_frequency_percent': {
      const { type: _, filters, ...comparison } = condition;
      const rules = filters?.map(({ type: __, ...filter }) => filter);
      return rules === undefined ? comparison : { ...comparison, filters: rules };
    }
    case 'percent_sessions_count':
    case 'percent_sessions_percent':
    case 'tagged_event':
    case 'event_attribute':
    case 'age_comparison':
    case 'issue_type':
    case 'issue_occurrences':
    case 'latest_adopted_release': {
      const { type: _, ...comparison } = condition;
      return comparison;
    }
    case 'level':
      return { match: condition.match, level: LEVELS[condition.level] };
    case 'assigned_to':
      return encodeAssignee(condition.target, context.at('target'));
    case 'issue_category': {
      const { type: _, value, ...comparison } = condition;
      return { ...comparison, value: ISSUE_CATEGORIES[value] };
    }
    case 'issue_priority_greater_or_equal':
    case 'issue_priority_equals':
      return PRIORITIES[condition.priority];
    case 'issue_priority_deescalating':
      return condition.priority === undefined || PRIORITIES[condition.priority];
    case 'issue_open_duration':
      return condition.minutes;
    case 'event_seen_count':
    case 'eq':
    case 'gte':
    case 'gt':
    case 'lte':
    case 'lt':
    case 'ne':
      return condition.value;
    case 'anomaly_detection':
      return {
        seasonality: 'auto',
        sensitivity: condition.sensitivity,
        thresholdType: DIRECTIONS.indexOf(condition.direction),
      };
    default:
      return true;
  }
}

/** Numbers, because the server compares them strictly with ids. */
function encodeAssignee(target: AssignedToCondition['target'], context: WireContext): unknown {
  if (target === 'unassigned') return { targetType: 'Unassigned', targetIdentifier: '' };
  const [targetType, id] =
    'team' in target
      ? ['Team', resolve({ kind: 'team' }, target.team, context)]
      : ['Member', resolve({ kind: 'member' }, target.member, context)];
  return { targetType, targetIdentifier: /^\d+$/.test(id) ? Number(id) : id };
}

/** The fields of a condition whose canonical comparison is given; whoever asks checks them. */
export function decodeComparison(
  type: string,
  comparison: unknown,
  names: Names,
): Readonly<Record<string, unknown>> {
  const fields = isRecord(comparison) ? comparison : {};
  switch (type) {
    case 'seer_activity_trigger':
      return { activities: comparison };
    case 'level':
      return { match: fields['match'], level: keyOf(LEVELS, fields['level']) };
    case 'assigned_to':
      return { target: decodeAssignee(fields, names) };
    case 'issue_category':
      return { ...fields, value: keyOf(ISSUE_CATEGORIES, fields['value']) };
    case 'issue_priority_greater_or_equal':
    case 'issue_priority_equals':
      return { priority: keyOf(PRIORITIES, comparison) };
    case 'issue_priority_deescalating':
      return comparison === true ? {} : { priority: keyOf(PRIORITIES, comparison) };
    case 'issue_open_duration':
      return { minutes: comparison };
    case 'anomaly_detection':
      return {
        sensitivity: fields['sensitivity'],
        direction: DIRECTIONS[Number(fields['thresholdType'])],
      };
    default:
      if (isRecord(comparison)) return withFilters(comparison);
      return comparison === true ? {} : { value: comparison };
  }
}

function withFilters(
  comparison: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (comparison['filters'] === undefined) return comparison;
  const filters = listOf(comparison['filters']).map((filter) => ({
    type: isRecord(filter) && 'attribute' in filter ? 'event_attribute' : 'tagged_event',
    ...Object(filter),
  }));
  return { ...comparison, filters };
}

function decodeAssignee(fields: Readonly<Record<string, unknown>>, names: Names): unknown {
  const { targetType, targetIdentifier } = fields;
  if (targetType === 'Unassigned') return 'unassigned';
  const id = idText(targetIdentifier) ?? '';
  if (targetType === 'Team') return { team: names.nameOf({ kind: 'team' }, id) ?? id };
  return { member: names.nameOf({ kind: 'member' }, id) };
}

function keyOf(table: Readonly<Record<string, number>>, value: unknown): string | undefined {
  return Object.keys(table).find((key) => table[key] === value);
}

import * as z from 'zod';
import {
  COMPARISON_INTERVALS,
  EVENT_ATTRIBUTES,
  INTERVALS,
  ISSUE_CATEGORIES,
  LEVELS,
  MATCHES,
  PRIORITIES,
  SESSION_INTERVALS,
} from '../catalogue/values.ts';

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal are known
  Object.keys(record) as [Key, ...Key[]];

const count = z.int().min(0);
const team = z.strictObject({ team: z.string().min(1) });
const member = z.strictObject({ member: z.email() });

/** `is` and `ns` take no value, not even an empty one; all others need one. */
const matched = <Shape extends z.ZodObject>(shape: Shape) =>
  shape.superRefine((condition, context) => {
    const { match, value }: { match?: unknown; value?: unknown } = condition;
    const takesNone = match === 'is' || match === 'ns';
    if (takesNone && value !== undefined)
      context.addIssue({ code: 'custom', path: ['value'], message: `${match} takes no value` });
    if (!takesNone && value === undefined)
      context.addIssue({ code: 'custom', path: ['value'], message: 'a value is needed' });
  });

const text = z.string().min(1).optional();

const tagged = matched(
  z.strictObject({
    type: z.literal('tagged_event'),
    key: z.string().min(1),
    match: z.enum(MATCHES),
    value: text,
  }),
);

const attribute = matched(
  z.strictObject({
    type: z.literal('event_attribute'),
    attribute: z.enum(EVENT_ATTRIBUTES),
    match: z.enum(MATCHES),
    value: text,
  }),
);

const filters = z.array(z.union([tagged, attribute])).optional();

const moment = (type: string) => z.strictObject({ type: z.literal(type) });

const frequency = (type: string) =>
  z.strictObject({ type: z.literal(type), value: count, interval: z.enum(INTERVALS), filters });

const growth = (type: string) =>
  frequency(type).extend({ comparisonInterval: z.enum(COMPARISON_INTERVALS) });

const priority = (type: string) =>
  z.strictObject({ type: z.literal(type), priority: z.enum(keysOf(PRIORITIES)) });

const compared = (type: string) =>
  z.strictObject({ type: z.literal(type), value: z.union([z.number(), z.string().min(1)]) });

/** What the server accepts, by type. `every_event` is refused: Sentry dropped it, and no condition says the same. */
export const CONDITION_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  first_seen_event: moment('first_seen_event'),
  regression_event: moment('regression_event'),
  reappeared_event: moment('reappeared_event'),
  new_high_priority_issue: moment('new_high_priority_issue'),
  existing_high_priority_issue: moment('existing_high_priority_issue'),
  issue_resolved_trigger: moment('issue_resolved_trigger'),
  issue_resolution_change: moment('issue_resolution_change'),
  seer_activity_trigger: z.strictObject({
    type: z.literal('seer_activity_trigger'),
    activities: z
      .array(
        z.enum(['rca_completed', 'solution_completed', 'coding_completed', 'pr_ready_for_review']),
      )
      .min(1),
  }),
  event_frequency_count: frequency('event_frequency_count'),
  event_unique_user_frequency_count: frequency('event_unique_user_frequency_count'),
  event_frequency_percent: growth('event_frequency_percent'),
  event_unique_user_frequency_percent: growth('event_unique_user_frequency_percent'),
  percent_sessions_count: z.strictObject({
    type: z.literal('percent_sessions_count'),
    value: z.number().min(0).max(100),
    interval: z.enum(SESSION_INTERVALS),
  }),
  percent_sessions_percent: z.strictObject({
    type: z.literal('percent_sessions_percent'),
    value: z.number().min(0),
    interval: z.enum(SESSION_INTERVALS),
    comparisonInterval: z.enum(COMPARISON_INTERVALS),
  }),
  tagged_event: tagged,
  event_attribute: attribute,
  level: z.strictObject({
    type: z.literal('level'),
    match: z.enum(['eq', 'gte', 'lte']),
    level: z.enum(keysOf(LEVELS)),
  }),
  age_comparison: z.strictObject({
    type: z.literal('age_comparison'),
    comparisonType: z.enum(['older', 'newer']),
    value: count,
    time: z.enum(['minute', 'hour', 'day', 'week']),
  }),
  assigned_to: z.strictObject({
    type: z.literal('assigned_to'),
    target: z.union([z.literal('unassigned'), team, member]),
  }),
  issue_category: z.strictObject({
    type: z.literal('issue_category'),
    value: z.enum(keysOf(ISSUE_CATEGORIES)),
    include: z.boolean().optional(),
  }),
  issue_type: z.strictObject({
    type: z.literal('issue_type'),
    value: z.string().min(1),
    include: z.boolean().optional(),
  }),
  issue_occurrences: z.strictObject({ type: z.literal('issue_occurrences'), value: count }),
  event_seen_count: z.strictObject({ type: z.literal('event_seen_count'), value: count }),
  latest_release: moment('latest_release'),
  latest_adopted_release: z.strictObject({
    type: z.literal('latest_adopted_release'),
    releaseAgeType: z.enum(['oldest', 'newest']),
    ageComparison: z.enum(['older', 'newer']),
    environment: z.string().min(1).max(64),
  }),
  issue_priority_greater_or_equal: priority('issue_priority_greater_or_equal'),
  issue_priority_equals: priority('issue_priority_equals'),
  issue_priority_deescalating: z.strictObject({
    type: z.literal('issue_priority_deescalating'),
    priority: z.enum(keysOf(PRIORITIES)).optional(),
  }),
  issue_open_duration: z.strictObject({
    type: z.literal('issue_open_duration'),
    minutes: z.int().min(1),
  }),
  event_created_by_detector: moment('event_created_by_detector'),
  eq: compared('eq'),
  gte: compared('gte'),
  gt: compared('gt'),
  lte: compared('lte'),
  lt: compared('lt'),
  ne: compared('ne'),
  anomaly_detection: z.strictObject({
    type: z.literal('anomaly_detection'),
    sensitivity: z.enum(['low', 'medium', 'high']),
    direction: z.enum(['above', 'below', 'both']),
  }),
  raw: z.strictObject({ type: z.literal('raw'), body: z.unknown() }),
};

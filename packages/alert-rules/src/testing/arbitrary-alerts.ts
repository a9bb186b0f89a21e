import fc from 'fast-check';
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
import type { Action } from '../model/actions.ts';
import type { Alert, AlertStage } from '../model/alerts.ts';
import type { AlertCondition, ConditionGroup } from '../model/conditions.ts';

const of = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const keysOf = (record: object) => of(...Object.keys(record));
const text = fc.string({ minLength: 1, maxLength: 12 });
const channel = text.filter((name) => /[^\s#]/.test(name));
const count = fc.nat({ max: 10_000 });
const team = of({ team: 'backend' }, { team: 'mobile' });
const member = of({ member: 'ada@example.com' }, { member: 'bob@example.com' });

/** Each record says every field that may be left out, or not at all, and never its default. */
const record = (fields: Record<string, fc.Arbitrary<unknown>>, optional: readonly string[] = []) =>
  fc.record(fields, {
    requiredKeys: Object.keys(fields).filter((key) => !optional.includes(key)),
  });

const matched = (type: string, field: string, name: fc.Arbitrary<unknown>) =>
  of(...MATCHES).chain((match) =>
    record({
      type: of(type),
      [field]: name,
      match: of(match),
      ...(match === 'is' || match === 'ns' ? {} : { value: text }),
    }),
  );
const tagged = matched('tagged_event', 'key', text);
const attribute = matched('event_attribute', 'attribute', of(...EVENT_ATTRIBUTES));
const filters = fc.array(fc.oneof(tagged, attribute), { minLength: 1, maxLength: 1 });

const counting = (type: string, more: Record<string, fc.Arbitrary<unknown>> = {}) =>
  record({ type: of(type), value: count, interval: of(...INTERVALS), filters, ...more }, [
    'filters',
  ]);
const comparisonInterval = of(...COMPARISON_INTERVALS);

const conditions: readonly fc.Arbitrary<unknown>[] = [
  ...[
    'first_seen_event',
    'regression_event',
    'reappeared_event',
    'new_high_priority_issue',
    'existing_high_priority_issue',
    'issue_resolved_trigger',
    'issue_resolution_change',
    'latest_release',
    'event_created_by_detector',
  ].map((type) => of({ type })),
  record({
    type: of('seer_activity_trigger'),
    activities: fc.subarray(['coding_completed', 'pr_ready_for_review', 'rca_completed'], {
      minLength: 1,
    }),
  }),
  counting('event_frequency_count'),
  counting('event_unique_user_frequency_count'),
  counting('event_frequency_percent', { comparisonInterval }),
  counting('event_unique_user_frequency_percent', { comparisonInterval }),
  record({
    type: of('percent_sessions_count'),
    value: fc.nat({ max: 100 }),
    interval: of(...SESSION_INTERVALS),
  }),
  record({
    type: of('percent_sessions_percent'),
    value: count,
    interval: of(...SESSION_INTERVALS),
    comparisonInterval,
  }),
  tagged,
  attribute,
  record({ type: of('level'), match: of('eq', 'gte', 'lte'), level: keysOf(LEVELS) }),
  record({
    type: of('age_comparison'),
    comparisonType: of('older', 'newer'),
    value: count,
    time: of('minute', 'hour', 'day', 'week'),
  }),
  record({ type: of('assigned_to'), target: fc.oneof(of('unassigned'), team, member) }),
  record({ type: of('issue_category'), value: keysOf(ISSUE_CATEGORIES), include: of(false) }, [
    'include',
  ]),
  record({ type: of('issue_type'), value: text, include: of(false) }, ['include']),
  record({ type: of('issue_occurrences'), value: count }),
  record({ type: of('event_seen_count'), value: count }),
  record({
    type: of('latest_adopted_release'),
    releaseAgeType: of('oldest', 'newest'),
    ageComparison: of('older', 'newer'),
    environment: of('production', 'staging'),
  }),
  record({ type: of('issue_priority_greater_or_equal'), priority: keysOf(PRIORITIES) }),
  record({ type: of('issue_priority_equals'), priority: keysOf(PRIORITIES) }),
  record({ type: of('issue_priority_deescalating'), priority: keysOf(PRIORITIES) }, ['priority']),
  record({ type: of('issue_open_duration'), minutes: fc.integer({ min: 1, max: 10_000 }) }),
  ...['eq', 'gte', 'gt', 'lte', 'lt', 'ne'].map((type) =>
    record({ type: of(type), value: fc.oneof(count, of('failure', 'success')) }),
  ),
  record({
    type: of('anomaly_detection'),
    sensitivity: of('low', 'medium', 'high'),
    direction: of('above', 'below', 'both'),
  }),
];

const arbitraryCondition = fc.oneof(...conditions) as fc.Arbitrary<AlertCondition>;

const ticket = (type: string) =>
  record(
    {
      type: of(type),
      integration: of('Acme', 'Other'),
      fields: fc.dictionary(of('repo', 'issuetype', 'customfield_10001'), text, { minKeys: 1 }),
      formFields: fc.array(fc.record({ name: text, type: of('select') }), {
        minLength: 1,
        maxLength: 2,
      }),
    },
    ['fields', 'formFields'],
  );

const actions: readonly fc.Arbitrary<unknown>[] = [
  record({ type: of('email'), to: of('issue_owners'), fallthrough: of('AllMembers', 'NoOne') }, [
    'fallthrough',
  ]),
  record({ type: of('email'), to: fc.oneof(team, member) }),
  record(
    {
      type: of('slack'),
      workspace: of('Acme', 'Other'),
      channel: of('#alerts', 'alerts', '@ada'),
      channelId: of('C1', 'C2'),
      tags: text,
      notes: text,
    },
    ['channelId', 'tags', 'notes'],
  ),
  record({ type: of('discord'), server: of('Acme'), channelId: of('7', '8'), tags: text }, [
    'tags',
  ]),
  record({ type: of('msteams'), workspace: of('Acme'), channel, channelId: of('19:x') }, [
    'channelId',
  ]),
  record(
    {
      type: of('pagerduty'),
      account: of('Acme'),
      service: of('Checkout'),
      severity: of('critical', 'warning', 'error', 'info'),
    },
    ['severity'],
  ),
  record(
    {
      type: of('opsgenie'),
      account: of('Acme'),
      team: of('Search'),
      priority: of('P1', 'P2', 'P4', 'P5'),
    },
    ['priority'],
  ),
  ...['jira', 'jira_server', 'github', 'github_enterprise', 'vsts'].map(ticket),
  record(
    {
      type: of('sentry_app'),
      app: of('pager'),
      settings: fc.array(record({ name: text, value: text, label: text }, ['label']), {
        minLength: 1,
        maxLength: 2,
      }),
    },
    ['settings'],
  ),
  record({ type: of('webhook'), service: of('hooks') }, ['service']),
  of({ type: 'plugin' }),
];

const arbitraryAction = fc.oneof(...actions) as fc.Arbitrary<Action>;

const group = fc
  .tuple(of('any', 'all', 'none'), fc.array(arbitraryCondition, { minLength: 1, maxLength: 4 }))
  .map(([logic, list]) => ({ [logic]: list })) as unknown as fc.Arbitrary<ConditionGroup>;

const stage = record({ if: group, actions: fc.array(arbitraryAction, { maxLength: 3 }) }, [
  'if',
]) as fc.Arbitrary<unknown> as fc.Arbitrary<AlertStage>;

/** An alert on the monitors of `names`, in normal form: no default is written down. */
export const arbitraryAlert = record(
  {
    name: text,
    environment: of('production', 'staging'),
    frequencyInMinutes: of(0, 5, 60, 1440),
    owner: fc.oneof(team, member, of({ raw: 'user:999' })),
    enabled: of(false),
    monitors: fc.uniqueArray(
      of<unknown>('errors', 'backup', { project: 'shop', type: 'error' }, { detector: '99' }),
      { selector: (monitor) => JSON.stringify(monitor) },
    ),
    when: group,
    do: fc.array(stage, { maxLength: 3 }),
  },
  ['name', 'environment', 'frequencyInMinutes', 'owner', 'enabled', 'when'],
) as fc.Arbitrary<unknown> as fc.Arbitrary<Alert>;

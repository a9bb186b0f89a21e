import { describe, expect, test } from 'vitest';
import { CONDITION_TYPES } from '../catalogue/condition-types.ts';
import { checkAlerts } from '../check/check-alerts.ts';
import { names } from '../testing/names.ts';
import { encodeAlert } from '../wire/alerts.ts';
import { convertRules } from './convert-rules.ts';

// Both columns are written from the API's documents and the server's migration; nothing here is computed
// by the converter.

const options = {
  project: 'shop',
  names: {
    teams: { 11: 'backend' },
    members: { 21: 'ada@example.com' },
    integrations: { 51: 'Acme' },
    services: { 61: 'Checkout', '62-search': 'Search' },
    apps: { 'b1946ac9-0000': 'pager' },
  },
};
const mail = {
  id: 'sentry.mail.actions.NotifyEmailAction',
  targetType: 'IssueOwners',
  fallthroughType: 'ActiveMembers',
};
const mailOnTheWire = {
  type: 'email',
  integrationId: null,
  data: { fallthroughType: 'ActiveMembers' },
  config: { targetType: 'issue_owners', targetIdentifier: null, targetDisplay: null },
};

/** The body that the API gets for a rule. */
function graphOf(rule: object) {
  const { value, diagnostics } = convertRules({ name: 'Rule', ...rule }, options);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(checkAlerts(value).filter(({ severity }) => severity === 'error')).toEqual([]);
  const [[id, alert] = []] = Object.entries(value.alerts);
  if (id === undefined || !alert) throw new Error('nothing was converted');
  const body = encodeAlert(id, alert, names);
  expect(body.diagnostics).toEqual([]);
  return body.value;
}

const graph = (more: object) => ({
  name: 'Rule',
  enabled: true,
  environment: null,
  owner: null,
  config: { frequency: 30 },
  detectorIds: ['71', '72'],
  triggers: null,
  actionFilters: [{ logicType: 'any-short', conditions: [], actions: [mailOnTheWire] }],
  ...more,
});
const node = (type: string, comparison: unknown) => ({ type, comparison, conditionResult: true });

type Row = readonly [what: string, legacy: object, type: string, comparison: unknown];
const CONDITIONS = 'sentry.rules.conditions.';
const FILTERS = 'sentry.rules.filters.';

const INTERVALS = ['1m', '5m', '15m', '1h', '1d', '1w', '30d'];
const COMPARISONS = ['5m', '15m', '1h', '1d', '1w', '30d'];
const MATCHES = ['co', 'nc', 'eq', 'ne', 'sw', 'nsw', 'ew', 'new', 'in', 'nin'];

const counting = (id: string, type: string, intervals: readonly string[]): readonly Row[] => [
  ...intervals.flatMap((interval): readonly Row[] => [
    [
      `${type} ${interval}`,
      { id, interval, value: 100 },
      `${type}_count`,
      { interval, value: 100 },
    ],
    [
      `${type} ${interval}, count, as a text`,
      { id, interval, value: '7', comparisonType: 'count' },
      `${type}_count`,
      { interval, value: 7 },
    ],
  ]),
  ...intervals.flatMap((interval) =>
    COMPARISONS.map((comparisonInterval): Row => [
      `${type} ${interval}, percent of ${comparisonInterval}`,
      { id, interval, value: 50, comparisonType: 'percent', comparisonInterval },
      `${type}_percent`,
      { interval, value: 50, comparisonInterval },
    ]),
  ),
];

const tags = (id: string): readonly Row[] => [
  ...MATCHES.map((match): Row => [
    `tag ${match}`,
    { id, key: 'plan', match, value: 'a' },
    'tagged_event',
    { key: 'plan', match, value: 'a' },
  ]),
  ...['is', 'ns'].map((match): Row => [
    `tag ${match}`,
    { id, key: 'plan', match, value: '' },
    'tagged_event',
    { key: 'plan', match },
  ]),
];
const attributes = (id: string): readonly Row[] => [
  ...MATCHES.map((match): Row => [
    `attribute ${match}`,
    { id, attribute: 'http.url', match, value: 'a' },
    'event_attribute',
    { attribute: 'http.url', match, value: 'a' },
  ]),
  ...['is', 'ns'].map((match): Row => [
    `attribute ${match}`,
    { id, attribute: 'http.url', match, value: '' },
    'event_attribute',
    { attribute: 'http.url', match },
  ]),
];
const levels = (id: string): readonly Row[] =>
  ['eq', 'gte', 'lte'].flatMap((match) =>
    [0, 10, 20, 30, 40, 50].map((level): Row => [
      `level ${match} ${level}`,
      { id, match, level: String(level) },
      'level',
      { match, level },
    ]),
  );

const CONDITION_ROWS: readonly Row[] = [
  [
    'new',
    { id: `${CONDITIONS}first_seen_event.FirstSeenEventCondition` },
    'first_seen_event',
    true,
  ],
  [
    'regression',
    { id: `${CONDITIONS}regression_event.RegressionEventCondition` },
    'regression_event',
    true,
  ],
  [
    'escalating',
    { id: `${CONDITIONS}reappeared_event.ReappearedEventCondition` },
    'reappeared_event',
    true,
  ],
  [
    'new, high priority',
    { id: `${CONDITIONS}high_priority_issue.NewHighPriorityIssueCondition` },
    'new_high_priority_issue',
    true,
  ],
  [
    'existing, high priority',
    { id: `${CONDITIONS}high_priority_issue.ExistingHighPriorityIssueCondition` },
    'existing_high_priority_issue',
    true,
  ],
  ...counting(`${CONDITIONS}event_frequency.EventFrequencyCondition`, 'event_frequency', INTERVALS),
  ...counting(
    `${CONDITIONS}event_frequency.EventUniqueUserFrequencyCondition`,
    'event_unique_user_frequency',
    INTERVALS,
  ),
  ...counting(`${CONDITIONS}event_frequency.EventFrequencyPercentCondition`, 'percent_sessions', [
    '1m',
    '5m',
    '10m',
    '30m',
    '1h',
  ]),
  ...counting(
    `${CONDITIONS}event_frequency.EventUniqueUserFrequencyConditionWithConditions`,
    'event_unique_user_frequency',
    INTERVALS,
  ),
  [
    'half a percent of sessions',
    {
      id: `${CONDITIONS}event_frequency.EventFrequencyPercentCondition`,
      interval: '1h',
      value: 0.5,
    },
    'percent_sessions_count',
    { interval: '1h', value: 0.5 },
  ],
  ...tags(`${CONDITIONS}tagged_event.TaggedEventCondition`),
  ...attributes(`${CONDITIONS}event_attribute.EventAttributeCondition`),
  ...levels(`${CONDITIONS}level.LevelCondition`),
];

const AGE = `${FILTERS}age_comparison.AgeComparisonFilter`;
const ASSIGNED = `${FILTERS}assigned_to.AssignedToFilter`;
const CATEGORY = `${FILTERS}issue_category.IssueCategoryFilter`;
const ADOPTED = `${FILTERS}latest_adopted_release_filter.LatestAdoptedReleaseFilter`;

const FILTER_ROWS: readonly Row[] = [
  ...tags(`${FILTERS}tagged_event.TaggedEventFilter`),
  ...attributes(`${FILTERS}event_attribute.EventAttributeFilter`),
  ...levels(`${FILTERS}level.LevelFilter`),
  ...['minute', 'hour', 'day', 'week'].flatMap((time): readonly Row[] => [
    [
      `older, ${time}`,
      { id: AGE, comparison_type: 'older', value: 3, time },
      'age_comparison',
      { comparisonType: 'older', value: 3, time },
    ],
    [
      `newer, ${time}`,
      { id: AGE, comparison_type: 'newer', value: '3', time },
      'age_comparison',
      { comparisonType: 'newer', value: 3, time },
    ],
    [
      `older than a negative ${time}`,
      { id: AGE, comparison_type: 'older', value: -3, time },
      'age_comparison',
      { comparisonType: 'newer', value: 3, time },
    ],
    [
      `newer than a negative ${time}`,
      { id: AGE, comparison_type: 'newer', value: -3, time },
      'age_comparison',
      { comparisonType: 'older', value: 3, time },
    ],
  ]),
  [
    'nobody',
    { id: ASSIGNED, targetType: 'Unassigned', targetIdentifier: '' },
    'assigned_to',
    { targetType: 'Unassigned', targetIdentifier: '' },
  ],
  [
    'a team',
    { id: ASSIGNED, targetType: 'Team', targetIdentifier: '11' },
    'assigned_to',
    { targetType: 'Team', targetIdentifier: 11 },
  ],
  [
    'a team without a name',
    { id: ASSIGNED, targetType: 'Team', targetIdentifier: 98 },
    'assigned_to',
    { targetType: 'Team', targetIdentifier: 98 },
  ],
  [
    'a member',
    { id: ASSIGNED, targetType: 'Member', targetIdentifier: 21 },
    'assigned_to',
    { targetType: 'Member', targetIdentifier: 21 },
  ],
  [
    'a member without a name',
    { id: ASSIGNED, targetType: 'Member', targetIdentifier: '99' },
    'assigned_to',
    { targetType: 'Member', targetIdentifier: 99 },
  ],
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19].map((value): Row => [
    `category ${value}`,
    { id: CATEGORY, value: String(value) },
    'issue_category',
    { value },
  ]),
  [
    'any other category',
    { id: CATEGORY, value: '1', include: false },
    'issue_category',
    { value: 1, include: false },
  ],
  [
    'a category, spelled out',
    { id: CATEGORY, value: '6', include: true },
    'issue_category',
    { value: 6 },
  ],
  [
    'occurrences',
    { id: `${FILTERS}issue_occurrences.IssueOccurrencesFilter`, value: '10' },
    'issue_occurrences',
    { value: 10 },
  ],
  [
    'latest release',
    { id: `${FILTERS}latest_release.LatestReleaseFilter` },
    'latest_release',
    true,
  ],
  ...['oldest', 'newest'].flatMap((age) =>
    ['older', 'newer'].map((side): Row => [
      `${age} ${side}`,
      { id: ADOPTED, oldest_or_newest: age, older_or_newer: side, environment: 'production' },
      'latest_adopted_release',
      { releaseAgeType: age, ageComparison: side, environment: 'production' },
    ]),
  ),
];

describe('a condition', () => {
  test.each(CONDITION_ROWS)('%s', (_, legacy, type, comparison) => {
    expect(graphOf({ conditions: [legacy], actions: [mail], actionMatch: 'any' })).toEqual(
      graph({ triggers: { logicType: 'any-short', conditions: [node(type, comparison)] } }),
    );
  });

  test('that every event meets is dropped', () => {
    const conditions = [{ id: `${CONDITIONS}every_event.EveryEventCondition` }];
    expect(graphOf({ conditions, actions: [mail], actionMatch: 'all' })).toEqual(graph({}));
  });
});

describe('a filter', () => {
  test.each(FILTER_ROWS)('%s', (_, legacy, type, comparison) => {
    const rule = { conditions: [], filters: [legacy], actions: [mail], filterMatch: 'any' };
    expect(graphOf(rule)).toEqual(
      graph({
        actionFilters: [
          {
            logicType: 'any-short',
            conditions: [node(type, comparison)],
            actions: [mailOnTheWire],
          },
        ],
      }),
    );
  });
});

const target = (
  targetType: string | null,
  targetIdentifier: string | null = null,
  targetDisplay: string | null = null,
) => ({ targetType, targetIdentifier, targetDisplay });
type ActionRow = readonly [
  what: string,
  legacy: object,
  wire: { type: string; integrationId?: string; config: object; data?: object },
];
const MAIL = 'sentry.mail.actions.NotifyEmailAction';
const SLACK = 'sentry.integrations.slack.notify_action.SlackNotifyServiceAction';
const DISCORD = 'sentry.integrations.discord.notify_action.DiscordNotifyServiceAction';
const TEAMS = 'sentry.integrations.msteams.notify_action.MsTeamsNotifyServiceAction';
const PAGERDUTY = 'sentry.integrations.pagerduty.notify_action.PagerDutyNotifyServiceAction';
const OPSGENIE = 'sentry.integrations.opsgenie.notify_action.OpsgenieNotifyTeamAction';
const APP = 'sentry.rules.actions.notify_event_sentry_app.NotifyEventSentryAppAction';
const SERVICE = 'sentry.rules.actions.notify_event_service.NotifyEventServiceAction';

const ACTION_ROWS: readonly ActionRow[] = [
  ...['AllMembers', 'ActiveMembers', 'NoOne'].map((fallthroughType): ActionRow => [
    `owners, else ${fallthroughType}`,
    { id: MAIL, targetType: 'IssueOwners', fallthroughType },
    { type: 'email', config: target('issue_owners'), data: { fallthroughType } },
  ]),
  [
    'owners, nothing said',
    { id: MAIL, targetType: 'IssueOwners' },
    { type: 'email', config: target('issue_owners'), data: { fallthroughType: 'ActiveMembers' } },
  ],
  [
    'a team',
    { id: MAIL, targetType: 'Team', targetIdentifier: 11, fallthroughType: 'NoOne' },
    { type: 'email', config: target('team', '11') },
  ],
  [
    'a member',
    { id: MAIL, targetType: 'Member', targetIdentifier: '21' },
    { type: 'email', config: target('user', '21') },
  ],
  [
    'a member without a name',
    { id: MAIL, targetType: 'Member', targetIdentifier: '99' },
    { type: 'email', config: target('user', '99') },
  ],
  [
    'Slack',
    { id: SLACK, workspace: '51', channel: '#alerts' },
    { type: 'slack', integrationId: '51', config: target('specific', null, '#alerts') },
  ],
  [
    'Slack with everything',
    {
      id: SLACK,
      workspace: 51,
      channel: '#alerts',
      channel_id: 'C1',
      tags: 'a,b',
      notes: 'see wiki',
    },
    {
      type: 'slack',
      integrationId: '51',
      config: target('specific', 'C1', '#alerts'),
      data: { tags: 'a,b', notes: 'see wiki' },
    },
  ],
  [
    'Slack with nothing filled in',
    { id: SLACK, workspace: '51', channel: '#alerts', channel_id: '', tags: '' },
    { type: 'slack', integrationId: '51', config: target('specific', null, '#alerts') },
  ],
  [
    'Discord',
    { id: DISCORD, server: '51', channel_id: '7' },
    { type: 'discord', integrationId: '51', config: target('specific', '7') },
  ],
  [
    'Discord with tags',
    { id: DISCORD, server: '51', channel_id: '7', tags: 'a' },
    { type: 'discord', integrationId: '51', config: target('specific', '7'), data: { tags: 'a' } },
  ],
  [
    'Microsoft Teams',
    { id: TEAMS, team: '51', channel: 'General' },
    { type: 'msteams', integrationId: '51', config: target('specific', null, 'General') },
  ],
  [
    'Microsoft Teams by id',
    { id: TEAMS, team: '51', channel: 'General', channel_id: '19:x' },
    { type: 'msteams', integrationId: '51', config: target('specific', '19:x', 'General') },
  ],
  ...['default', 'critical', 'warning', 'error', 'info'].map((severity): ActionRow => [
    `PagerDuty, ${severity}`,
    { id: PAGERDUTY, account: '51', service: '61', severity },
    {
      type: 'pagerduty',
      integrationId: '51',
      config: target('specific', '61'),
      data: { priority: severity },
    },
  ]),
  [
    'PagerDuty, nothing said',
    { id: PAGERDUTY, account: '51', service: '61' },
    {
      type: 'pagerduty',
      integrationId: '51',
      config: target('specific', '61'),
      data: { priority: 'default' },
    },
  ],
  ...['P1', 'P2', 'P3', 'P4', 'P5'].map((priority): ActionRow => [
    `Opsgenie, ${priority}`,
    { id: OPSGENIE, account: '51', team: '62-search', priority },
    {
      type: 'opsgenie',
      integrationId: '51',
      config: target('specific', '62-search'),
      data: { priority },
    },
  ]),
  [
    'Opsgenie, nothing said',
    { id: OPSGENIE, account: '51', team: '62-search' },
    {
      type: 'opsgenie',
      integrationId: '51',
      config: target('specific', '62-search'),
      data: { priority: 'P3' },
    },
  ],
  ...(
    [
      ['jira', 'JiraCreateTicketAction'],
      ['jira_server', 'JiraServerCreateTicketAction'],
      ['github', 'GitHubCreateTicketAction'],
      ['github_enterprise', 'GitHubEnterpriseCreateTicketAction'],
      ['vsts', 'AzureDevopsCreateTicketAction'],
    ] as const
  ).flatMap(([type, name]): readonly ActionRow[] => {
    const id = `sentry.integrations.${type}.notify_action.${name}`;
    const form = [{ name: 'project', type: 'select' }];
    return [
      [type, { id, integration: '51' }, { type, integrationId: '51', config: target('specific') }],
      [
        `${type} with fields`,
        {
          id,
          uuid: 'x',
          integration: '51',
          project: '10',
          issue_type: '3',
          dynamic_form_fields: form,
        },
        {
          type,
          integrationId: '51',
          config: target('specific'),
          data: {
            dynamic_form_fields: form,
            additional_fields: { project: '10', issue_type: '3' },
          },
        },
      ],
    ];
  }),
  [
    'a Sentry app',
    { id: APP, sentryAppInstallationUuid: 'b1946ac9-0000', hasSchemaFormConfig: false },
    {
      type: 'sentry_app',
      config: { ...target('sentry_app', '41'), sentryAppIdentifier: 'sentry_app_id' },
    },
  ],
  [
    'a Sentry app with settings',
    {
      id: APP,
      sentryAppInstallationUuid: 'b1946ac9-0000',
      settings: [
        { name: 'a', value: 'b' },
        { name: 'c', value: 'd', label: 'e' },
      ],
    },
    {
      type: 'sentry_app',
      config: { ...target('sentry_app', '41'), sentryAppIdentifier: 'sentry_app_id' },
      data: {
        settings: [
          { name: 'a', value: 'b' },
          { name: 'c', value: 'd', label: 'e' },
        ],
      },
    },
  ],
  [
    'a service',
    { id: SERVICE, service: 'hooks' },
    { type: 'webhook', config: target(null, 'hooks') },
  ],
  [
    'a service that is a Sentry app',
    { id: SERVICE, service: 'pager' },
    {
      type: 'sentry_app',
      config: { ...target('sentry_app', '41'), sentryAppIdentifier: 'sentry_app_id' },
    },
  ],
  [
    'webhooks',
    { id: 'sentry.rules.actions.notify_event.NotifyEventAction' },
    { type: 'webhook', config: target(null, 'webhooks') },
  ],
];

describe('an action', () => {
  test.each(ACTION_ROWS)('%s', (_, legacy, wire) => {
    const action = { integrationId: null, data: {}, ...wire };
    expect(graphOf({ conditions: [], actions: [legacy] })).toEqual(
      graph({ actionFilters: [{ logicType: 'any-short', conditions: [], actions: [action] }] }),
    );
  });
});

const level = { id: `${FILTERS}level.LevelFilter`, match: 'gte', level: '40' };
const wireLevel = node('level', { match: 'gte', level: 40 });
const seen = { id: `${FILTERS}issue_occurrences.IssueOccurrencesFilter`, value: 10 };
const wireSeen = node('issue_occurrences', { value: 10 });
const often = {
  id: `${CONDITIONS}event_frequency.EventFrequencyCondition`,
  interval: '1h',
  value: 5,
};
const wireOften = node('event_frequency_count', { interval: '1h', value: 5 });
const users = {
  ...often,
  id: `${CONDITIONS}event_frequency.EventUniqueUserFrequencyConditionWithConditions`,
};
const fresh = { id: `${CONDITIONS}first_seen_event.FirstSeenEventCondition` };
const wireFresh = node('first_seen_event', true);
const back = { id: `${CONDITIONS}regression_event.RegressionEventCondition` };
const wireBack = node('regression_event', true);
const stage = (logicType: string, ...conditions: readonly unknown[]) => ({
  actionFilters: [{ logicType, conditions, actions: [mailOnTheWire] }],
});

describe('an envelope', () => {
  test.each<[string, object, object]>([
    [
      'any of two',
      { conditions: [fresh, back], actionMatch: 'any' },
      { triggers: { logicType: 'any-short', conditions: [wireFresh, wireBack] } },
    ],
    [
      'all of a count',
      { conditions: [often], actionMatch: 'all' },
      { triggers: { logicType: 'all', conditions: [wireOften] } },
    ],
    [
      'none of a count',
      { conditions: [often], actionMatch: 'none' },
      { triggers: { logicType: 'none', conditions: [wireOften] } },
    ],
    [
      'a count, nothing said',
      { conditions: [often] },
      { triggers: { logicType: 'all', conditions: [wireOften] } },
    ],
    [
      'a count, null said',
      { conditions: [often], actionMatch: null },
      { triggers: { logicType: 'all', conditions: [wireOften] } },
    ],
    [
      'all of one beginning',
      { conditions: [fresh], actionMatch: 'all' },
      { triggers: { logicType: 'any-short', conditions: [wireFresh] } },
    ],
    [
      'all of a beginning and a count',
      { conditions: [fresh, often], actionMatch: 'all' },
      { triggers: { logicType: 'any-short', conditions: [wireFresh] }, ...stage('all', wireOften) },
    ],
    [
      'all of a beginning and a count, with filters',
      {
        conditions: [fresh, often],
        actionMatch: 'all',
        filters: [level, seen],
        filterMatch: 'all',
      },
      {
        triggers: { logicType: 'any-short', conditions: [wireFresh] },
        ...stage('all', wireOften, wireLevel, wireSeen),
      },
    ],
    [
      'any filter',
      { conditions: [fresh], actionMatch: 'any', filters: [level, seen], filterMatch: 'any' },
      {
        triggers: { logicType: 'any-short', conditions: [wireFresh] },
        ...stage('any-short', wireLevel, wireSeen),
      },
    ],
    [
      'all filters',
      { conditions: [], filters: [level, seen], filterMatch: 'all' },
      stage('all', wireLevel, wireSeen),
    ],
    [
      'no filter',
      { conditions: [], filters: [level, seen], filterMatch: 'none' },
      stage('none', wireLevel, wireSeen),
    ],
    ['filters, nothing said', { conditions: [], filters: [level] }, stage('all', wireLevel)],
    ['a pause', { conditions: [], frequency: 1440 }, { config: { frequency: 1440 } }],
    ['a pause as a text', { conditions: [], frequency: '5' }, { config: { frequency: 5 } }],
    [
      'an environment',
      { conditions: [], environment: 'production' },
      { environment: 'production' },
    ],
    ['a team that owns it', { conditions: [], owner: 'team:11' }, { owner: 'team:11' }],
    ['a member who owns it', { conditions: [], owner: 'user:21' }, { owner: 'user:21' }],
    ['an owner without a name', { conditions: [], owner: 'user:99' }, { owner: 'user:99' }],
    [
      'muted for all and for good',
      { conditions: [], snooze: true, snoozeForEveryone: true },
      { enabled: false },
    ],
    ['muted for one', { conditions: [], snooze: true, snoozeForEveryone: false }, {}],
    ['disabled', { conditions: [], status: 'disabled' }, { enabled: false }],
    ['active', { conditions: [], status: 'active' }, {}],
    [
      'every event and a count',
      {
        conditions: [{ id: `${CONDITIONS}every_event.EveryEventCondition` }, often],
        actionMatch: 'all',
      },
      { triggers: { logicType: 'all', conditions: [wireOften] } },
    ],
    [
      'users counted with filters, which are not asked again',
      {
        conditions: [users],
        actionMatch: 'any',
        filterMatch: 'all',
        filters: [
          { id: `${FILTERS}tagged_event.TaggedEventFilter`, key: 'plan', match: 'eq', value: 'a' },
          {
            id: `${FILTERS}event_attribute.EventAttributeFilter`,
            attribute: 'http.url',
            match: 'is',
            value: '',
          },
        ],
      },
      {
        triggers: {
          logicType: 'any-short',
          conditions: [
            node('event_unique_user_frequency_count', {
              interval: '1h',
              value: 5,
              filters: [
                { key: 'plan', match: 'eq', value: 'a' },
                { attribute: 'http.url', match: 'is' },
              ],
            }),
          ],
        },
      },
    ],
  ])('%s', (_, rule, expected) => {
    expect(graphOf({ actions: [mail], ...rule })).toEqual(graph(expected));
  });
});

const codesOf = (rule: unknown, more: object = {}) =>
  convertRules(rule, { ...options, ...more })
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path.join('.')}`);
const SESSIONS = `${CONDITIONS}event_frequency.EventFrequencyPercentCondition`;

describe('what cannot be converted is named, and its rule is left out', () => {
  test.each<[string, object, string]>([
    ...['15m', '1d', '1w', '30d'].map((interval): [string, object, string] => [
      `sessions over ${interval}`,
      { conditions: [{ id: SESSIONS, interval, value: 5 }] },
      'session-interval conditions.0.interval',
    ]),
    [
      'more than all sessions',
      { conditions: [{ id: SESSIONS, interval: '1h', value: 101 }] },
      'not-convertible conditions.0.value',
    ],
    [
      'an interval of sessions for events',
      { conditions: [{ ...often, interval: '10m' }] },
      'not-convertible conditions.0.interval',
    ],
    [
      'percent of nothing',
      { conditions: [{ ...often, comparisonType: 'percent' }] },
      'not-convertible conditions.0.comparisonInterval',
    ],
    [
      'an unknown condition',
      { conditions: [{ id: `${CONDITIONS}moon.MoonCondition` }] },
      'unknown-condition conditions.0',
    ],
    [
      'an unknown filter',
      { conditions: [], filters: [{ id: `${FILTERS}moon.MoonFilter` }] },
      'unknown-condition filters.0',
    ],
    [
      'an old attribute',
      {
        conditions: [],
        filters: [
          {
            id: `${FILTERS}event_attribute.EventAttributeFilter`,
            attribute: 'unreal.crashtype',
            match: 'eq',
            value: 'x',
          },
        ],
      },
      'not-convertible filters.0.attribute',
    ],
    [
      'users beside another filter',
      { conditions: [users], filters: [level] },
      'sub-filter conditions.0',
    ],
    [
      'an unknown action',
      { conditions: [], actions: [{ id: 'sentry.fax.FaxAction' }] },
      'unknown-action actions.0',
    ],
    [
      'an app that is not known',
      { conditions: [], actions: [{ id: APP, sentryAppInstallationUuid: 'gone' }] },
      'app-lookup actions.0',
    ],
    [
      'mail to a role',
      { conditions: [], actions: [{ id: MAIL, targetType: 'Role' }] },
      'not-convertible actions.0.targetType',
    ],
    [
      'two beginnings at once',
      { conditions: [fresh, back], actionMatch: 'all' },
      'start-logic actionMatch',
    ],
    ['no beginning', { conditions: [fresh], actionMatch: 'none' }, 'start-logic actionMatch'],
    [
      'a beginning and a count, with any filter',
      {
        conditions: [fresh, often],
        actionMatch: 'all',
        filters: [level, seen],
        filterMatch: 'any',
      },
      'start-logic actionMatch',
    ],
    [
      'a beginning and a count, without a filter',
      { conditions: [fresh, often], actionMatch: 'all', filters: [level], filterMatch: 'none' },
      'start-logic actionMatch',
    ],
    ['an unknown match', { conditions: [], actionMatch: 'most' }, 'unknown-match actionMatch'],
    ['two projects', { conditions: [], projects: ['shop', 'docs'] }, 'several-projects projects'],
  ])('%s', (_, rule, code) => {
    const whole = { name: 'Rule', actions: [mail], ...rule };
    expect(codesOf(whole)).toContain(`alert-rules/${code}`);
    expect(convertRules(whole, options).value).toEqual({ alerts: {} });
  });

  test.each([
    undefined,
    null,
    5,
    'x',
    [],
    {},
    [5],
    { conditions: 'x' },
    { triggers: 5 },
    { resource: 5 },
    { resources: [5] },
  ])('even %j throws nothing', (input) => {
    expect(convertRules(input).value).toEqual({ alerts: {} });
  });
});

test('every id of the catalogue has a row for each type that it becomes', () => {
  const rows = [...CONDITION_ROWS, ...FILTER_ROWS].map(
    ([, legacy, type]) => `${String(Reflect.get(legacy, 'id'))} ${type}`,
  );
  const wanted = CONDITION_TYPES.flatMap(({ type, legacyIds = [] }) =>
    legacyIds.map((id) => `sentry.rules.${id} ${type}`),
  );
  expect(wanted.length).toBeGreaterThan(25);
  expect(wanted.filter((row) => !rows.includes(row))).toEqual([
    'sentry.rules.conditions.every_event.EveryEventCondition every_event',
  ]);
});

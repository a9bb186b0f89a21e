import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONDITION_TYPES } from '../catalogue/condition-types.ts';
import type { AlertSet } from '../model/alerts.ts';
import { ACTION_SCHEMAS } from './action-schemas.ts';
import { checkAlerts } from './check-alerts.ts';
import { CONDITION_SCHEMAS } from './condition-schemas.ts';

const mail = { type: 'email', to: 'issue_owners' } as const;
const stream = { project: 'shop', type: 'issue_stream' } as const;

/** An alert with one filter. */
const withFilter = (...conditions: readonly unknown[]) => ({
  alerts: { one: { monitors: [stream], do: [{ if: { all: conditions }, actions: [mail] }] } },
});
const withAction = (action: unknown) => ({
  alerts: { one: { monitors: [stream], do: [{ actions: [action] }] } },
});
const withMonitor = (monitor: object) => ({
  monitors: { one: { project: 'shop', ...monitor } },
  alerts: {},
});
const metric = (more: object) =>
  withMonitor({ type: 'metric', aggregate: 'count()', windowInMinutes: 5, ...more });
const cron = (more: object) => withMonitor({ type: 'cron', schedule: '@daily', ...more });
const uptime = (more: object) =>
  withMonitor({ type: 'uptime', url: 'https://example.com', intervalInSeconds: 60, ...more });

const errorsOf = (set: unknown) => checkAlerts(set).filter(({ severity }) => severity === 'error');
const frequency = { type: 'event_frequency_count', value: 5, interval: '1h' };

/** A body and whether Sentry takes it, by the rule that is named. */
const RULES: readonly (readonly [rule: string, set: unknown, isTaken: boolean])[] = [
  ...(['1m', '5m', '15m', '1h', '1d', '1w', '30d'] as const).map(
    (interval) =>
      [`frequency over ${interval}`, withFilter({ ...frequency, interval }), true] as const,
  ),
  ...['10m', '30m', '2h', '1min', '1hr', ''].map(
    (interval) =>
      [
        `frequency over ${interval || 'nothing'}`,
        withFilter({ ...frequency, interval }),
        false,
      ] as const,
  ),
  ['a count of zero', withFilter({ ...frequency, value: 0 }), true],
  ['a negative count', withFilter({ ...frequency, value: -1 }), false],
  ['a count with a fraction', withFilter({ ...frequency, value: 1.5 }), false],
  [
    'percent with something to compare with',
    withFilter({ ...frequency, type: 'event_frequency_percent', comparisonInterval: '1d' }),
    true,
  ],
  ['percent without it', withFilter({ ...frequency, type: 'event_frequency_percent' }), false],
  [
    'percent compared with a minute ago',
    withFilter({ ...frequency, type: 'event_frequency_percent', comparisonInterval: '1m' }),
    false,
  ],
  ...['1m', '5m', '10m', '30m', '1h'].map(
    (interval) =>
      [
        `sessions over ${interval}`,
        withFilter({ type: 'percent_sessions_count', value: 5, interval }),
        true,
      ] as const,
  ),
  ...['15m', '1d', '1w', '30d'].map(
    (interval) =>
      [
        `sessions over ${interval}`,
        withFilter({ type: 'percent_sessions_count', value: 5, interval }),
        false,
      ] as const,
  ),
  [
    'all sessions',
    withFilter({ type: 'percent_sessions_count', value: 100, interval: '1h' }),
    true,
  ],
  [
    'more than all sessions',
    withFilter({ type: 'percent_sessions_count', value: 101, interval: '1h' }),
    false,
  ],
  ['a tag that is set', withFilter({ type: 'tagged_event', key: 'plan', match: 'is' }), true],
  [
    'a tag that is set, with an empty value',
    withFilter({ type: 'tagged_event', key: 'plan', match: 'is', value: '' }),
    false,
  ],
  ['a tag without a value', withFilter({ type: 'tagged_event', key: 'plan', match: 'eq' }), false],
  [
    'a tag of a list',
    withFilter({ type: 'tagged_event', key: 'plan', match: 'in', value: 'a,b' }),
    true,
  ],
  [
    'an attribute of the list',
    withFilter({ type: 'event_attribute', attribute: 'http.url', match: 'co', value: '/x' }),
    true,
  ],
  [
    'an attribute that Sentry has not',
    withFilter({ type: 'event_attribute', attribute: 'http.query', match: 'co', value: '/x' }),
    false,
  ],
  [
    'the old name of the crash type',
    withFilter({ type: 'event_attribute', attribute: 'unreal.crashtype', match: 'eq', value: 'x' }),
    false,
  ],
  ['a level', withFilter({ type: 'level', match: 'gte', level: 'error' }), true],
  ['a level below', withFilter({ type: 'level', match: 'lt', level: 'error' }), false],
  [
    'an age',
    withFilter({ type: 'age_comparison', comparisonType: 'older', value: 3, time: 'day' }),
    true,
  ],
  [
    'a negative age',
    withFilter({ type: 'age_comparison', comparisonType: 'older', value: -3, time: 'day' }),
    false,
  ],
  ['nobody', withFilter({ type: 'assigned_to', target: 'unassigned' }), true],
  ['a team', withFilter({ type: 'assigned_to', target: { team: 'backend' } }), true],
  ['a member by name', withFilter({ type: 'assigned_to', target: { member: 'ada' } }), false],
  ['a category', withFilter({ type: 'issue_category', value: 'db_query' }), true],
  ['a category by number', withFilter({ type: 'issue_category', value: 12 }), false],
  [
    'two filters with frequency sub-filters',
    withFilter({
      ...frequency,
      filters: [{ type: 'tagged_event', key: 'a', match: 'eq', value: 'b' }],
    }),
    true,
  ],
  [
    'a sub-filter of another kind',
    withFilter({ ...frequency, filters: [{ type: 'latest_release' }] }),
    false,
  ],
  ['an unknown condition', withFilter({ type: 'moon_phase' }), false],
  [
    'an unknown condition, kept raw',
    withFilter({ type: 'raw', body: { type: 'moon_phase' } }),
    true,
  ],
  ['a condition that Sentry dropped', withFilter({ type: 'every_event' }), false],
  ['a field too many', withFilter({ ...frequency, unit: 'events' }), false],
  ['mail to owners with a fallthrough', withAction({ ...mail, fallthrough: 'NoOne' }), true],
  [
    'mail to a team with a fallthrough',
    withAction({ type: 'email', to: { team: 'backend' }, fallthrough: 'NoOne' }),
    false,
  ],
  ['mail to an address', withAction({ type: 'email', to: 'ada@example.com' }), false],
  [
    'Slack',
    withAction({ type: 'slack', workspace: 'Acme', channel: '#alerts', channelId: 'C1' }),
    true,
  ],
  ['Slack without a channel', withAction({ type: 'slack', workspace: 'Acme' }), false],
  [
    'Discord by channel name',
    withAction({ type: 'discord', server: 'Acme', channel: '#a' }),
    false,
  ],
  [
    'PagerDuty with its own severity',
    withAction({ type: 'pagerduty', account: 'a', service: 'b', severity: 'fatal' }),
    false,
  ],
  [
    'Opsgenie with a priority',
    withAction({ type: 'opsgenie', account: 'a', team: 'b', priority: 'P1' }),
    true,
  ],
  [
    'Opsgenie with another priority',
    withAction({ type: 'opsgenie', account: 'a', team: 'b', priority: 'P6' }),
    false,
  ],
  [
    'a long name',
    { alerts: { one: { name: 'x'.repeat(257), monitors: [stream], do: [] } } },
    false,
  ],
  [
    'the longest name',
    { alerts: { one: { name: 'x'.repeat(256), monitors: [stream], do: [{ actions: [mail] }] } } },
    true,
  ],
  [
    'a negative pause',
    { alerts: { one: { frequencyInMinutes: -1, monitors: [stream], do: [] } } },
    false,
  ],
  [
    'a long environment',
    { alerts: { one: { environment: 'x'.repeat(65), monitors: [stream], do: [] } } },
    false,
  ],
  ['an alert without do', { alerts: { one: { monitors: [stream] } } }, false],
  [
    'a group with two logics',
    { alerts: { one: { monitors: [stream], when: { any: [], all: [] }, do: [] } } },
    false,
  ],
  [
    'a beginning with any',
    {
      alerts: {
        one: {
          monitors: [stream],
          when: { any: [{ type: 'first_seen_event' }] },
          do: [{ actions: [mail] }],
        },
      },
    },
    true,
  ],
  [
    'a beginning with all',
    {
      alerts: {
        one: { monitors: [stream], when: { all: [{ type: 'first_seen_event' }] }, do: [] },
      },
    },
    false,
  ],
  [
    'a frequency that begins, with all',
    {
      alerts: {
        one: { monitors: [stream], when: { all: [frequency] }, do: [{ actions: [mail] }] },
      },
    },
    true,
  ],
  ['a monitor that is not there', { alerts: { one: { monitors: ['gone'], do: [] } } }, false],
  ['moved to nothing', { alerts: {}, moved: { old: 'new' } }, false],
  ['a metric', metric({ critical: { above: 5 } }), true],
  ['a metric without thresholds', metric({}), false],
  ['critical before warning', metric({ critical: { above: 5 }, warning: { above: 9 } }), false],
  [
    'critical after warning, below',
    metric({ critical: { below: 5 }, warning: { below: 9 } }),
    true,
  ],
  ['critical equal to warning', metric({ critical: { above: 5 }, warning: { above: 5 } }), true],
  ['thresholds on two sides', metric({ critical: { above: 5 }, warning: { below: 1 } }), false],
  ['resolve just below', metric({ critical: { above: 5 }, resolve: { below: 6 } }), true],
  ['resolve where it fires', metric({ critical: { above: 5 }, resolve: { below: 9 } }), false],
  [
    'resolve with fractions that overlap',
    metric({ critical: { above: 0.5 }, resolve: { below: 0.6 } }),
    false,
  ],
  ['resolve on the same side', metric({ critical: { above: 5 }, resolve: { above: 1 } }), false],
  [
    'percent with something to compare with',
    metric({ critical: { increaseBy: 30 }, compareTo: '1d' }),
    true,
  ],
  ['percent without', metric({ critical: { increaseBy: 30 } }), false],
  ['compared without percent', metric({ critical: { above: 30 }, compareTo: '1d' }), false],
  ['an anomaly', metric({ anomaly: { sensitivity: 'low', direction: 'both' } }), true],
  [
    'an anomaly with a threshold',
    metric({ anomaly: { sensitivity: 'low', direction: 'both' }, critical: { above: 1 } }),
    false,
  ],
  ['an upsampled count', metric({ aggregate: 'upsampled_count()', critical: { above: 1 } }), false],
  [
    'the latest release in a query',
    metric({ query: 'release:latest', critical: { above: 1 } }),
    false,
  ],
  ['a window of a day', metric({ windowInMinutes: 1440, critical: { above: 1 } }), true],
  ['a longer window', metric({ windowInMinutes: 1441, critical: { above: 1 } }), false],
  [
    'spans in a window of a minute',
    metric({ dataset: 'events_analytics_platform', windowInMinutes: 1, critical: { above: 1 } }),
    false,
  ],
  [
    'transactions among errors',
    metric({ eventTypes: ['transaction'], critical: { above: 1 } }),
    false,
  ],
  [
    'a crash-free rate over an hour',
    metric({ dataset: 'metrics', windowInMinutes: 60, critical: { below: 99 } }),
    true,
  ],
  [
    'a crash-free rate over five minutes',
    metric({ dataset: 'metrics', windowInMinutes: 5, critical: { below: 99 } }),
    false,
  ],
  [
    'server-weighted samples',
    metric({ extrapolationMode: 'server_weighted', critical: { above: 1 } }),
    false,
  ],
  ...[
    '*/5 * * * *',
    '0 9-17 * * mon-fri',
    '5/15 * * * *',
    '0 0 L * *',
    '0 0 * * fri#2',
    '@hourly',
    '0 0 1,15 * *',
  ].map((schedule) => [`the schedule ${schedule}`, cron({ schedule }), true] as const),
  ...[
    '* * * * * *',
    '@reboot',
    '60 * * * *',
    '* 24 * * *',
    '* * 0 * *',
    '* * * 13 *',
    '* * * * 8',
    '*/0 * * * *',
    '9-5 * * * *',
    'noon * * * *',
    '',
  ].map(
    (schedule) => [`the schedule ${schedule || 'of nothing'}`, cron({ schedule }), false] as const,
  ),
  ['every two days', cron({ schedule: { every: 2, unit: 'day' } }), true],
  ['every half day', cron({ schedule: { every: 0.5, unit: 'day' } }), false],
  ['every second', cron({ schedule: { every: 1, unit: 'second' } }), false],
  ['a time zone', cron({ timezone: 'Europe/Vienna' }), true],
  ['no time zone', cron({ timezone: 'Mars/Base' }), false],
  ['a slug', cron({ slug: 'nightly-backup' }), true],
  [
    'a logical id that is no slug, without one',
    { monitors: { Nightly: { type: 'cron', project: 'shop', schedule: '@daily' } }, alerts: {} },
    false,
  ],
  [
    'a logical id that is no slug, with one',
    {
      monitors: {
        Nightly: { type: 'cron', project: 'shop', schedule: '@daily', slug: 'nightly' },
      },
      alerts: {},
    },
    true,
  ],
  [
    'an alert on a monitor that is not in code',
    { alerts: { one: { monitors: [{ detector: '12' }], do: [{ actions: [mail] }] } } },
    true,
  ],
  [
    'an alert on a monitor by a name that is no id',
    { alerts: { one: { monitors: [{ detector: 'errors' }], do: [{ actions: [mail] }] } } },
    false,
  ],
  [
    'an owner who left',
    {
      alerts: { one: { owner: { raw: 'user:9' }, monitors: [stream], do: [{ actions: [mail] }] } },
    },
    true,
  ],
  ['a slug of digits', cron({ slug: '12345' }), false],
  ['a slug in capitals', cron({ slug: 'Nightly' }), false],
  ['the longest margin', cron({ checkinMarginInMinutes: 40_320 }), true],
  ['a longer margin', cron({ checkinMarginInMinutes: 40_321 }), false],
  ['too many failures', cron({ failureIssueThreshold: 721 }), false],
  ['an address', uptime({}), true],
  ['another protocol', uptime({ url: 'ftp://example.com' }), false],
  ['a long address', uptime({ url: `https://example.com/${'x'.repeat(250)}` }), false],
  ['every two minutes', uptime({ intervalInSeconds: 120 }), false],
  ['a short timeout', uptime({ timeoutInMs: 999 }), false],
  ['a body with POST', uptime({ method: 'POST', body: '{}' }), true],
  ['a body with GET', uptime({ body: '{}' }), false],
  ['a request of 1,000 bytes and more', uptime({ method: 'POST', body: 'x'.repeat(1_000) }), false],
];

describe('Sentry', () => {
  test.each(RULES.map((row) => [row[0], row[2] ? 'takes' : 'refuses', row] as const))(
    '%s: %s it',
    (_, __, [, set, isTaken]) => {
      const errors = errorsOf(set);
      expect(errors.map(({ message }) => message).length > 0, JSON.stringify(errors)).toBe(
        !isTaken,
      );
    },
  );

  test('is asked for every problem at once, with its place', () => {
    const set = {
      monitors: { slow: { type: 'cron', project: 'shop', schedule: '* * * *' } },
      alerts: {
        one: {
          monitors: ['slow'],
          do: [{ if: { all: [{ ...frequency, interval: '2h' }] }, actions: [{ type: 'fax' }] }],
        },
      },
      extra: true,
    };
    expect(checkAlerts(set).map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining([
        'monitors.slow.schedule',
        'alerts.one.do.0.if.all.0.interval',
        'alerts.one.do.0.actions.0.type',
        '',
      ]),
    );
  });

  test.each([undefined, null, 5, 'x', [], { alerts: [] }])(
    'is never asked about %j, which is no set',
    (value) => {
      expect(checkAlerts(value).some(({ severity }) => severity === 'error')).toBe(true);
    },
  );
});

describe('the catalogue', () => {
  test('has 38 types of conditions, and each can be written but the one that Sentry dropped', () => {
    expect(CONDITION_TYPES).toHaveLength(38);
    expect(
      CONDITION_TYPES.map(({ type }) => type).filter((type) => !(type in CONDITION_SCHEMAS)),
    ).toEqual(['every_event']);
  });

  test('has 14 types of actions', () => {
    expect(Object.keys(ACTION_SCHEMAS).filter((type) => type !== 'raw')).toHaveLength(14);
  });

  test('has a row in the README for every type', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const types = [...CONDITION_TYPES.map(({ type }) => type), ...Object.keys(ACTION_SCHEMAS)];
    expect(types.filter((type) => !readme.includes(`\`${type}\``))).toEqual([]);
  });
});

const codesOf = (set: AlertSet) =>
  checkAlerts(set).map(({ code, severity }) => `${severity} ${code.replace('alert-rules/', '')}`);

describe('what is taken and does not do what it says', () => {
  const alert = (more: object): AlertSet => ({
    alerts: { one: { monitors: [stream], do: [{ actions: [mail] }], ...more } },
  });

  test.each([
    [
      'more-than-one',
      alert({ do: [{ if: { any: [{ ...frequency, value: 1 }] }, actions: [mail] }] }),
    ],
    ['no-action', alert({ do: [] })],
    ['no-monitor', alert({ monitors: [] })],
    ['no-pause', alert({ frequencyInMinutes: 0 })],
    [
      'slack-name',
      alert({ do: [{ actions: [{ type: 'slack', workspace: 'a', channel: '#b' }] }] }),
    ],
    [
      'misplaced',
      alert({ do: [{ if: { any: [{ type: 'regression_event' }] }, actions: [mail] }] }),
    ],
    ['misplaced', alert({ do: [{ if: { any: [{ type: 'gt', value: 3 }] }, actions: [mail] }] })],
    [
      'contradiction',
      alert({
        do: [
          {
            if: {
              all: [
                { type: 'level', match: 'eq', level: 'error' },
                { type: 'level', match: 'eq', level: 'fatal' },
              ],
            },
            actions: [mail],
          },
        ],
      }),
    ],
    [
      'contradiction',
      alert({
        do: [
          {
            if: {
              all: [
                { type: 'tagged_event', key: 'plan', match: 'eq', value: 'free' },
                { type: 'tagged_event', key: 'plan', match: 'eq', value: 'paid' },
              ],
            },
            actions: [mail],
          },
        ],
      }),
    ],
    [
      'unreachable-priority',
      {
        monitors: {
          slow: {
            type: 'metric',
            project: 'shop',
            aggregate: 'count()',
            windowInMinutes: 5,
            warning: { above: 1 },
          },
        },
        alerts: {
          one: {
            monitors: ['slow'],
            do: [
              {
                if: { any: [{ type: 'issue_priority_greater_or_equal', priority: 'high' }] },
                actions: [mail],
              },
            ],
          },
        },
      },
    ],
    [
      'threshold-equal',
      {
        monitors: {
          slow: {
            type: 'metric',
            project: 'shop',
            aggregate: 'count()',
            windowInMinutes: 5,
            warning: { above: 1 },
            critical: { above: 1 },
          },
        },
        alerts: {},
      },
    ],
    [
      'two-owners',
      {
        monitors: {
          one: { type: 'cron', project: 'shop', slug: 'backup', schedule: '@daily' },
          two: { type: 'cron', project: 'shop', slug: 'backup', schedule: '@hourly' },
        },
        alerts: {},
      },
    ],
    [
      'long-runtime',
      {
        monitors: {
          one: { type: 'cron', project: 'shop', schedule: '@daily', maxRuntimeInMinutes: 20_000 },
        },
        alerts: {},
      },
    ],
    [
      'cap',
      {
        alerts: Object.fromEntries(
          Array.from({ length: 101 }, (_, index) => [
            `a${index}`,
            {
              monitors: [stream],
              do: [
                {
                  if: { any: [{ type: 'event_frequency_count', value: 5, interval: '1h' }] },
                  actions: [mail],
                },
              ],
            },
          ]),
        ),
      },
    ],
  ] as readonly (readonly [string, AlertSet])[])('is warned of: %s', (code, set) => {
    expect(codesOf(set)).toContain(`warning ${code}`);
    expect(codesOf(set).filter((found) => found.startsWith('error'))).toEqual([]);
  });

  test('is nothing in a good set', () => {
    const set: AlertSet = {
      monitors: {
        errors: {
          type: 'metric',
          project: 'shop',
          aggregate: 'count()',
          windowInMinutes: 5,
          critical: { above: 50 },
        },
      },
      alerts: {
        checkout: {
          monitors: ['errors', { project: 'shop', type: 'error' }],
          when: { any: [{ type: 'first_seen_event' }] },
          do: [
            {
              if: { all: [{ type: 'event_frequency_count', value: 100, interval: '1h' }] },
              actions: [mail],
            },
          ],
        },
      },
    };
    expect(checkAlerts(set)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { names } from '../testing/names.ts';
import { encodeAlert } from '../wire/alerts.ts';
import { encodeMonitor } from '../wire/monitors.ts';
import { convertRules } from './convert-rules.ts';
import { percent } from './percent.ts';

// Expected bodies are written from the server's migration, not taken from the converter.

const options = {
  names: {
    teams: { 11: 'backend' },
    members: { 21: 'ada@example.com' },
    integrations: { 51: 'Acme' },
    services: { 61: 'Checkout', '62-search': 'Search' },
    apps: { 41: 'pager' },
  },
};
const toTeam = { type: 'email', targetType: 'team', targetIdentifier: '11' };
const trigger = (label: string, alertThreshold: number, actions: readonly object[] = [toTeam]) => ({
  label,
  alertThreshold,
  actions,
});
const rule = (more: object) => ({
  name: 'Errors',
  projects: ['shop'],
  aggregate: 'count()',
  dataset: 'events',
  timeWindow: 5,
  thresholdType: 0,
  triggers: [trigger('critical', 5)],
  ...more,
});

function graphOf(legacy: object, more: object = {}) {
  const { value, diagnostics } = convertRules(legacy, { ...options, ...more });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const monitor = value.monitors?.['errors-metric'];
  const alert = value.alerts['errors'];
  if (!monitor || !alert) throw new Error('nothing was converted');
  const withMonitor = {
    ...names,
    detectorOf: (id: unknown) => (id === 'errors-metric' ? '81' : undefined),
  };
  return {
    detector: encodeMonitor('errors-metric', monitor, names).value,
    workflow: encodeAlert('errors', alert, withMonitor).value,
  };
}

const condition = (type: string, comparison: unknown, conditionResult: unknown) => ({
  type,
  comparison,
  conditionResult,
});
const conditionsOf = (legacy: object, more: object = {}) =>
  graphOf(rule(legacy), more).detector.conditionGroup?.conditions;

describe('thresholds', () => {
  const both = [trigger('critical', 5), trigger('warning', 2)];
  const below = [trigger('critical', 2), trigger('warning', 5)];
  test.each<[string, object, readonly unknown[]]>([
    ['above', {}, [condition('gt', 5, 75), condition('lte', 5, 0)]],
    [
      'above, with a warning',
      { triggers: both },
      [condition('gt', 5, 75), condition('gt', 2, 50), condition('lte', 2, 0)],
    ],
    [
      'above, with an end',
      { resolveThreshold: 1 },
      [condition('gt', 5, 75), condition('lte', 1, 0)],
    ],
    [
      'above, with an end that says nothing',
      { resolveThreshold: null },
      [condition('gt', 5, 75), condition('lte', 5, 0)],
    ],
    ['below', { thresholdType: 1 }, [condition('lt', 5, 75), condition('gte', 5, 0)]],
    [
      'below, with a warning',
      { thresholdType: 1, triggers: below },
      [condition('lt', 2, 75), condition('lt', 5, 50), condition('gte', 5, 0)],
    ],
    [
      'below, with an end',
      { thresholdType: 1, resolveThreshold: 9 },
      [condition('lt', 5, 75), condition('gte', 9, 0)],
    ],
    [
      '30 percent more, which Sentry keeps as 130',
      { comparisonDelta: 60, triggers: [trigger('critical', 30)] },
      [condition('gt', 130, 75), condition('lte', 130, 0)],
    ],
    [
      '30 percent less, which Sentry keeps as 70',
      { comparisonDelta: 60, thresholdType: 1, triggers: [trigger('critical', 30)] },
      [condition('lt', 70, 75), condition('gte', 70, 0)],
    ],
    [
      '30 percent more, until 20 percent more',
      { comparisonDelta: 60, triggers: [trigger('critical', 30)], resolveThreshold: 20 },
      [condition('gt', 130, 75), condition('lte', 120, 0)],
    ],
    [
      '30 percent less, until 20 percent less',
      {
        comparisonDelta: 60,
        thresholdType: 1,
        triggers: [trigger('critical', 30)],
        resolveThreshold: 20,
      },
      [condition('lt', 70, 75), condition('gte', 80, 0)],
    ],
    ...(['low', 'medium', 'high'] as const).flatMap((sensitivity) =>
      [0, 1, 2].map((thresholdType): [string, object, readonly unknown[]] => [
        `unusual, ${sensitivity}, on side ${thresholdType}`,
        {
          detectionType: 'dynamic',
          sensitivity,
          seasonality: 'auto',
          thresholdType,
          triggers: [trigger('critical', 0)],
        },
        [condition('anomaly_detection', { seasonality: 'auto', sensitivity, thresholdType }, 75)],
      ]),
    ),
  ])('%s', (_, legacy, expected) => {
    expect(conditionsOf(legacy)).toEqual(expected);
  });

  test('are read in percent when the caller says so', () => {
    const rate = { aggregate: 'failure_rate()', dataset: 'transactions' };
    expect(conditionsOf(rate, { threshold: percent })).toEqual([
      condition('gt', 0.05, 75),
      condition('lte', 0.05, 0),
    ]);
    const codes = convertRules(rule(rate), options).diagnostics.map(({ code }) => code);
    expect(codes).toEqual(['alert-rules/rate-above-one']);
  });
});

describe('what is counted', () => {
  const source = (more: object) => ({
    aggregate: 'count()',
    dataset: 'events',
    environment: null,
    eventTypes: ['error'],
    query: '',
    queryType: 0,
    timeWindow: 300,
    ...more,
  });
  test.each<[string, object, object]>([
    ['errors', {}, {}],
    [
      'errors and messages',
      { eventTypes: ['error', 'default'] },
      { eventTypes: ['error', 'default'] },
    ],
    ['with a query', { query: 'level:error' }, { query: 'level:error' }],
    ['in an environment', { environment: 'production' }, { environment: 'production' }],
    ['over a day', { timeWindow: 1440 }, { timeWindow: 86_400 }],
    [
      'transactions',
      { dataset: 'transactions' },
      { dataset: 'transactions', queryType: 1, eventTypes: ['transaction'] },
    ],
    [
      'generic metrics',
      { dataset: 'generic_metrics', eventTypes: ['transaction'] },
      { dataset: 'generic_metrics', queryType: 1, eventTypes: ['transaction'] },
    ],
    [
      'spans',
      { dataset: 'events_analytics_platform', eventTypes: ['trace_item_span'] },
      { dataset: 'events_analytics_platform', queryType: 1, eventTypes: ['trace_item_span'] },
    ],
    [
      'logs',
      { dataset: 'events_analytics_platform', eventTypes: ['trace_item_log'] },
      { dataset: 'events_analytics_platform', queryType: 1, eventTypes: ['trace_item_log'] },
    ],
    [
      'crash-free sessions',
      {
        dataset: 'metrics',
        timeWindow: 60,
        eventTypes: [],
        aggregate: 'percentage(sessions_crashed, sessions) AS _crash_rate_alert_aggregate',
        thresholdType: 1,
      },
      {
        dataset: 'metrics',
        queryType: 2,
        eventTypes: [],
        timeWindow: 3_600,
        aggregate: 'percentage(sessions_crashed, sessions) AS _crash_rate_alert_aggregate',
      },
    ],
  ])('%s', (_, legacy, expected) => {
    expect(graphOf(rule(legacy)).detector.dataSources).toEqual([source(expected)]);
  });

  test.each([
    [5, 300],
    [15, 900],
    [60, 3_600],
    [1440, 86_400],
    [10_080, 604_800],
    [43_200, 2_592_000],
  ])('compared with %i minutes before', (comparisonDelta, seconds) => {
    expect(graphOf(rule({ comparisonDelta })).detector.config).toEqual({
      detectionType: 'percent',
      comparisonDelta: seconds,
    });
  });
});

const group = (priority: number, ...actions: readonly unknown[]) => ({
  logicType: 'any-short',
  conditions: [
    condition('issue_priority_greater_or_equal', priority, true),
    condition('issue_priority_deescalating', priority, true),
  ],
  actions,
});
const wire = (type: string, config: object, more: object = {}) => ({
  type,
  integrationId: null,
  data: {},
  config: { targetType: 'specific', targetIdentifier: null, targetDisplay: null, ...config },
  ...more,
});
const teamMail = wire('email', { targetType: 'team', targetIdentifier: '11' });

describe('what is done', () => {
  test('at each severity', () => {
    const triggers = [trigger('critical', 5), trigger('warning', 2)];
    const { workflow } = graphOf(rule({ triggers, owner: 'team:11' }));
    expect(workflow).toEqual({
      name: 'Errors',
      enabled: true,
      environment: null,
      owner: 'team:11',
      config: { frequency: 30 },
      detectorIds: ['81'],
      triggers: null,
      actionFilters: [group(75, teamMail), group(50, teamMail)],
    });
  });

  test.each<[string, object, object]>([
    ['mail to a team', toTeam, teamMail],
    [
      'mail to a member',
      { type: 'email', targetType: 'user', targetIdentifier: '21' },
      wire('email', { targetType: 'user', targetIdentifier: '21' }),
    ],
    [
      'mail to a member without a name',
      { type: 'email', targetType: 'user', targetIdentifier: 99 },
      wire('email', { targetType: 'user', targetIdentifier: '99' }),
    ],
    [
      'mail to an address',
      { type: 'email', targetIdentifier: 'ada@example.com' },
      wire('email', { targetType: 'user', targetIdentifier: '21' }),
    ],
    [
      'Slack',
      { type: 'slack', targetType: 'specific', integrationId: 51, targetIdentifier: '#alerts' },
      wire('slack', { targetDisplay: '#alerts' }, { integrationId: '51' }),
    ],
    [
      'Slack by id',
      {
        type: 'slack',
        targetType: 'specific',
        integrationId: 51,
        targetIdentifier: '#alerts',
        inputChannelId: 'C1',
      },
      wire('slack', { targetIdentifier: 'C1', targetDisplay: '#alerts' }, { integrationId: '51' }),
    ],
    [
      'Microsoft Teams',
      { type: 'msteams', integrationId: '51', targetIdentifier: 'General' },
      wire('msteams', { targetDisplay: 'General' }, { integrationId: '51' }),
    ],
    [
      'Discord',
      { type: 'discord', integrationId: '51', targetIdentifier: '7' },
      wire('discord', { targetIdentifier: '7' }, { integrationId: '51' }),
    ],
    [
      'PagerDuty',
      { type: 'pagerduty', integrationId: '51', targetIdentifier: '61' },
      wire(
        'pagerduty',
        { targetIdentifier: '61' },
        { integrationId: '51', data: { priority: 'default' } },
      ),
    ],
    [
      'PagerDuty, critical',
      { type: 'pagerduty', integrationId: '51', targetIdentifier: '61', priority: 'critical' },
      wire(
        'pagerduty',
        { targetIdentifier: '61' },
        { integrationId: '51', data: { priority: 'critical' } },
      ),
    ],
    [
      'Opsgenie',
      { type: 'opsgenie', integrationId: '51', targetIdentifier: '62-search', priority: 'P1' },
      wire(
        'opsgenie',
        { targetIdentifier: '62-search' },
        { integrationId: '51', data: { priority: 'P1' } },
      ),
    ],
    [
      'a Sentry app',
      { type: 'sentry_app', targetType: 'sentry_app', sentryAppId: 41 },
      wire('sentry_app', {
        targetType: 'sentry_app',
        targetIdentifier: '41',
        sentryAppIdentifier: 'sentry_app_id',
      }),
    ],
  ])('%s', (_, action, expected) => {
    const { workflow } = graphOf(rule({ triggers: [trigger('critical', 5, [action])] }));
    expect(workflow.actionFilters).toEqual([group(75, expected)]);
  });
});

describe('what cannot be converted is named, and its rule is left out', () => {
  test.each<[string, object, string]>([
    ['a change over two hours', { comparisonDelta: 120 }, 'comparison-delta comparisonDelta'],
    ['groups', { groupBy: ['transaction'] }, 'group-by groupBy'],
    ['an unknown dataset', { dataset: 'sessions' }, 'not-convertible dataset'],
    ['an unknown label', { triggers: [trigger('fatal', 5)] }, 'unknown-label triggers.0.label'],
    [
      'an unknown action',
      { triggers: [trigger('critical', 5, [{ type: 'fax' }])] },
      'unknown-action triggers.0.actions.0',
    ],
    [
      'an app that is not said',
      { triggers: [trigger('critical', 5, [{ type: 'sentry_app' }])] },
      'app-lookup triggers.0.actions.0',
    ],
    [
      'Slack without a workspace',
      { triggers: [trigger('critical', 5, [{ type: 'slack', targetIdentifier: '#a' }])] },
      'missing-workspace triggers.0.actions.0.workspace',
    ],
    [
      'mail to nobody',
      { triggers: [trigger('critical', 5, [{ type: 'email' }])] },
      'not-convertible triggers.0.actions.0.targetIdentifier',
    ],
    ['no window', { timeWindow: undefined }, 'missing-time-window timeWindow'],
    ['no aggregate', { aggregate: undefined }, 'missing-aggregate aggregate'],
    ['no project', { projects: [] }, 'missing-project project'],
    ['a crash rate over five minutes', { dataset: 'metrics' }, 'window windowInMinutes'],
    [
      'warning above critical',
      { triggers: [trigger('critical', 5), trigger('warning', 9)] },
      'threshold-order warning',
    ],
  ])('%s', (_, legacy, code) => {
    const { value, diagnostics } = convertRules(JSON.parse(JSON.stringify(rule(legacy))), options);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((error) => `${error.code} ${error.path.join('.')}`)).toEqual([
      `alert-rules/${code}`,
    ]);
    expect(value).toEqual({ alerts: {} });
  });

  test('updates in a row are lost, with a warning', () => {
    const { diagnostics } = convertRules(rule({ thresholdPeriod: 3 }), options);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['alert-rules/threshold-period', 'warning'],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { convertRules } from './convert-rules.ts';

const issueAlert = {
  organization: 'acme',
  project: 'shop',
  name: 'New errors',
  action_match: 'any',
  filter_match: 'all',
  frequency: 5,
  environment: null,
  owner: null,
  conditions_v2: [
    { first_seen_event: {}, regression_event: null },
    {
      event_frequency: {
        comparison_type: 'percent',
        value: 10,
        interval: '1h',
        comparison_interval: '1d',
      },
    },
  ],
  filters_v2: [
    { age_comparison: { comparison_type: 'older', value: 3, time: 'day' } },
    { tagged_event: { key: 'plan', match: 'NOT_CONTAINS', value: 'free' } },
    { level: { match: 'GREATER_OR_EQUAL', level: 'error' } },
    { issue_category: { value: 'Feedback' } },
  ],
  actions_v2: [
    { notify_email: { target_type: 'IssueOwners', fallthrough_type: 'NoOne' } },
    { slack_notify_service: { workspace: '51', channel: '#alerts', channel_id: null } },
    { github_create_issue: { integration: '51', repo: 'acme/shop' } },
  ],
};
const alert = {
  name: 'New errors',
  frequencyInMinutes: 5,
  monitors: [
    { project: 'shop', type: 'error' },
    { project: 'shop', type: 'issue_stream' },
  ],
  when: {
    any: [
      { type: 'first_seen_event' },
      { type: 'event_frequency_percent', value: 10, interval: '1h', comparisonInterval: '1d' },
    ],
  },
  do: [
    {
      if: {
        all: [
          { type: 'age_comparison', comparisonType: 'older', value: 3, time: 'day' },
          { type: 'tagged_event', key: 'plan', match: 'nc', value: 'free' },
          { type: 'level', match: 'gte', level: 'error' },
          { type: 'issue_category', value: 'feedback' },
        ],
      },
      actions: [
        { type: 'email', to: 'issue_owners', fallthrough: 'NoOne' },
        { type: 'slack', workspace: 'Acme', channel: '#alerts' },
        { type: 'github', integration: 'Acme', fields: { repo: 'acme/shop' } },
      ],
    },
  ],
};
const metricAlert = {
  organization: 'acme',
  project: 'shop',
  name: 'Slow',
  dataset: 'transactions',
  event_types: ['transaction'],
  query: '',
  aggregate: 'p95(transaction.duration)',
  time_window: 60,
  threshold_type: 0,
  resolve_threshold: 400,
  comparison_delta: null,
  trigger: [
    {
      label: 'critical',
      alert_threshold: 800,
      threshold_type: 0,
      action: [{ type: 'email', target_type: 'team', target_identifier: '11' }],
    },
  ],
};
const options = { names: { integrations: { 51: 'Acme' }, teams: { 11: 'backend' } } };

describe('resources of Terraform', () => {
  test.each<[string, unknown]>([
    ['a file', { resource: { sentry_issue_alert: { 'new-errors': issueAlert } } }],
    ['a file with lists', { resource: { sentry_issue_alert: { 'new-errors': [issueAlert] } } }],
    [
      'a state',
      {
        resources: [
          {
            type: 'sentry_issue_alert',
            name: 'new-errors',
            instances: [{ attributes: issueAlert }],
          },
        ],
      },
    ],
    [
      'what terraform show prints',
      {
        values: {
          root_module: {
            resources: [{ type: 'sentry_issue_alert', name: 'new-errors', values: issueAlert }],
          },
        },
      },
    ],
    ['the bare body', { 'new-errors': issueAlert }],
  ])('in %s', (_, input) => {
    const { value, diagnostics } = convertRules(input, options);
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({ alerts: { 'new-errors': alert } });
  });

  test('as JSON texts, which older providers took', () => {
    const conditions = JSON.stringify([
      { id: 'sentry.rules.conditions.first_seen_event.FirstSeenEventCondition' },
    ]);
    const actions = JSON.stringify([
      { id: 'sentry.mail.actions.NotifyEmailAction', targetType: 'IssueOwners' },
    ]);
    const { value } = convertRules({
      resource: {
        sentry_issue_alert: {
          main: { name: 'New', project: 'shop', action_match: 'any', conditions, actions },
        },
      },
    });
    expect(value.alerts['main']).toMatchObject({
      when: { any: [{ type: 'first_seen_event' }] },
      do: [{ actions: [{ type: 'email', to: 'issue_owners' }] }],
    });
  });

  test('of metrics', () => {
    const input = { resource: { sentry_metric_alert: { slow: metricAlert } } };
    const { value, diagnostics } = convertRules(input, options);
    expect(diagnostics).toEqual([]);
    expect(value.monitors).toEqual({
      'slow-metric': {
        type: 'metric',
        project: 'shop',
        name: 'Slow',
        dataset: 'transactions',
        aggregate: 'p95(transaction.duration)',
        windowInMinutes: 60,
        critical: { above: 800 },
        resolve: { below: 400 },
      },
    });
    expect(value.alerts['slow']?.do[0]?.actions).toEqual([
      { type: 'email', to: { team: 'backend' } },
    ]);
  });

  test('of other kinds are left where they are, with a word', () => {
    const { value, diagnostics } = convertRules({
      resource: { sentry_cron_monitor: { nightly: {} }, aws_instance: { web: {} } },
    });
    expect(value).toEqual({ alerts: {} });
    expect(diagnostics.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['alert-rules/not-legacy', 'resource.sentry_cron_monitor.nightly'],
    ]);
  });
});

describe('several rules', () => {
  const rule = { name: 'Same', project: 'shop', conditions: [], actions: [] };

  test('of one name get ids of their own', () => {
    const { value } = convertRules([rule, rule]);
    expect(Object.keys(value.alerts)).toEqual(['same', 'same-2']);
  });

  test('are converted although one of them cannot be', () => {
    const { value, diagnostics } = convertRules([{ ...rule, actionMatch: 'most' }, rule, { a: 1 }]);
    expect(Object.keys(value.alerts)).toEqual(['same-2']);
    expect(diagnostics.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['alert-rules/not-a-rule', '2'],
      ['alert-rules/unknown-match', '0.actionMatch'],
    ]);
  });

  test('an alert of the new model is none of them', () => {
    const { diagnostics } = convertRules({ name: 'New', action_filters: [], detector_ids: [] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['alert-rules/not-legacy']);
  });
});

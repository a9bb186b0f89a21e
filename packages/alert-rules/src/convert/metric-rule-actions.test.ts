import { describe, expect, test } from 'vitest';
import { condition, graphOf, rule, toTeam, trigger } from '../testing/metric-rules.ts';

// Expected bodies are written from the server's migration, not taken from the converter.

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

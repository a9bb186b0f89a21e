import { describe, expect, test } from 'vitest';
import { checkLegacyRules } from './check-legacy-rules.ts';

const often = {
  id: 'sentry.rules.conditions.event_frequency.EventFrequencyCondition',
  interval: '1h',
  value: 5,
};
const sessions = {
  ...often,
  id: 'sentry.rules.conditions.event_frequency.EventFrequencyPercentCondition',
};
const issue = {
  name: 'Rule',
  conditions: [often],
  actions: [{ id: 'sentry.mail.actions.NotifyEmailAction' }],
  actionMatch: 'any',
};
const trigger = (label: string, alertThreshold: number) => ({
  label,
  alertThreshold,
  actions: [{ type: 'email' }],
});
const metric = {
  name: 'Rule',
  aggregate: 'count()',
  timeWindow: 5,
  thresholdType: 0,
  triggers: [trigger('critical', 5), trigger('warning', 2)],
};
const metricWith = (...triggers: readonly object[]) => ({ ...metric, triggers });

const placesOf = (rule: unknown) => checkLegacyRules(rule).map(({ path }) => path.join('.'));

describe('the API of the old rules', () => {
  test.each<[string, unknown]>([
    ['an issue rule', issue],
    ['all of them', { ...issue, actionMatch: 'all' }],
    ['a pause of five minutes', { ...issue, frequency: 5 }],
    [
      'percent of a day ago',
      { ...issue, conditions: [{ ...often, comparisonType: 'percent', comparisonInterval: '1d' }] },
    ],
    ['half a percent of sessions', { ...issue, conditions: [{ ...sessions, value: 0.5 }] }],
    [
      'more sessions than before',
      {
        ...issue,
        conditions: [
          { ...sessions, value: 150, comparisonType: 'percent', comparisonInterval: '1h' },
        ],
      },
    ],
    ['a metric rule', metric],
    ['equal thresholds', metricWith(trigger('critical', 5), trigger('warning', 5))],
    ['an end one above the warning', { ...metric, resolveThreshold: 3 }],
    [
      'below',
      {
        ...metricWith(trigger('critical', 2), trigger('warning', 5)),
        thresholdType: 1,
        resolveThreshold: 4,
      },
    ],
    ['the longest window', { ...metric, timeWindow: 1440 }],
  ])('takes %s', (_, rule) => {
    expect(checkLegacyRules(rule)).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['no name', { ...issue, name: '' }, 'name'],
    ['a long name', { ...issue, name: 'x'.repeat(257) }, 'name'],
    ['no condition', { ...issue, conditions: [] }, 'conditions'],
    ['no action', { ...issue, actions: [] }, 'actions'],
    ['no match', { ...issue, actionMatch: undefined }, 'actionMatch'],
    ['filters without a match', { ...issue, filters: [{ id: 'x' }] }, 'filterMatch'],
    ['a short pause', { ...issue, frequency: 4 }, 'frequency'],
    ['a long pause', { ...issue, frequency: 43_201 }, 'frequency'],
    [
      'an unknown interval',
      { ...issue, conditions: [{ ...often, interval: '2h' }] },
      'conditions.0.interval',
    ],
    ['no value', { ...issue, conditions: [{ ...often, value: undefined }] }, 'conditions.0.value'],
    ['half an event', { ...issue, conditions: [{ ...often, value: 0.5 }] }, 'conditions.0.value'],
    [
      'more than all sessions',
      { ...issue, conditions: [{ ...sessions, value: 101 }] },
      'conditions.0.value',
    ],
    [
      'percent of nothing',
      { ...issue, conditions: [{ ...often, comparisonType: 'percent' }] },
      'conditions.0.comparisonInterval',
    ],
    ['warning alone', metricWith(trigger('warning', 5)), 'triggers'],
    ['warning first', metricWith(trigger('warning', 2), trigger('critical', 5)), 'triggers'],
    [
      'a trigger without a threshold',
      metricWith({ label: 'critical', actions: [{}] }),
      'triggers.0.alertThreshold',
    ],
    [
      'a trigger without an action',
      metricWith({ label: 'critical', alertThreshold: 5 }),
      'triggers.0.actions',
    ],
    [
      'warning above critical',
      metricWith(trigger('critical', 5), trigger('warning', 6)),
      'triggers.1',
    ],
    ['an end two above the warning', { ...metric, resolveThreshold: 4 }, 'triggers.1'],
    [
      'an end where it fires, in fractions',
      { ...metricWith(trigger('critical', 0.5)), resolveThreshold: 0.6 },
      'triggers.0',
    ],
    ['a long window', { ...metric, timeWindow: 1441 }, 'timeWindow'],
    ['no window', { ...metric, timeWindow: undefined }, 'timeWindow'],
    ['a long comparison', { ...metric, comparisonDelta: 128_161 }, 'comparisonDelta'],
    ['many updates in a row', { ...metric, thresholdPeriod: 21 }, 'thresholdPeriod'],
    ['something else', { a: 1 }, ''],
  ])('refuses %s', (_, rule, place) => {
    expect(placesOf(rule)).toContain(place);
    const errors = checkLegacyRules(rule).map(({ severity }) => severity);
    expect(new Set(errors)).toEqual(new Set(['error']));
  });

  test('is asked about each of several', () => {
    expect(placesOf([issue, { ...issue, frequency: 1 }, { ...metric, name: '' }])).toEqual([
      '1.frequency',
      '2.name',
    ]);
  });
});

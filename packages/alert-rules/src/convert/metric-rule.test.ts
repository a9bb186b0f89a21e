import { describe, expect, test } from 'vitest';
import {
  condition,
  conditionsOf,
  graphOf,
  options,
  rule,
  trigger,
} from '../testing/metric-rules.ts';
import { convertRules } from './convert-rules.ts';
import { percent } from './percent.ts';

// Expected bodies are written from the server's migration, not taken from the converter.

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

import { describe, expect, test } from 'vitest';
import { createWorld, errorPayload, NOON } from '../testing/world.ts';
import { checkMetric, computeMetric, type MetricQuery } from './metric-query.ts';

const HOUR_IN_MS = 3_600_000;

describe('a metric that an alert watches', () => {
  test.each([
    ['count()', '', []],
    ['p95(transaction.duration)', 'transaction:"GET /"', []],
    ['percentage(sessions_crashed, sessions)', '', []],
    ['percentage(users_crashed, users) AS _crash_rate_alert_aggregate', '', []],
    [
      'percentage(users_crashed, sessions)',
      '',
      ['Invalid Metric: percentage(users_crashed, sessions)'],
    ],
    ['median(x)', '', ['Invalid Metric: median(x)']],
    ['count', '', ['Invalid Metric: count']],
  ])('%s with the query %j has the problems %j', (aggregate, query, expected) => {
    expect(checkMetric(aggregate, query)).toEqual(expected);
  });

  test('a query that cannot be read is told beside a function that there is not', () => {
    expect(checkMetric('median(x)', 'level:error (')).toEqual([
      'Invalid Metric: median(x)',
      expect.stringMatching(/^Invalid Query: /),
    ]);
  });

  const metric = (more: Partial<MetricQuery>): MetricQuery => ({
    aggregate: 'count()',
    dataset: 'events',
    eventTypes: ['error'],
    environment: null,
    query: '',
    timeWindowInMs: HOUR_IN_MS,
    ...more,
  });

  test('is computed over its window, environment and query', async () => {
    const world = createWorld([]);
    const at = (more: Partial<MetricQuery>, moment = world.clock.now()) =>
      computeMetric(world.state, world.shop, metric(more), moment);
    expect(at({})).toBe(0);
    world.record(errorPayload('Old', { environment: 'production' }));
    await world.clock.advance(HOUR_IN_MS - 1);
    expect(at({})).toBe(1);
    await world.clock.advance(1);
    expect(at({})).toBe(0);
    world.record(errorPayload('New', { environment: 'staging' }));
    world.record(errorPayload('New', { environment: 'production', level: 'fatal' }));
    world.record(errorPayload('New'), world.api);
    expect(at({})).toBe(2);
    expect(at({ environment: 'staging' })).toBe(1);
    expect(at({ query: 'level:fatal' })).toBe(1);
    expect(at({}, NOON)).toBe(1);
  });

  test('has no value where there is nothing to compute from', () => {
    const { state, shop, clock } = createWorld([]);
    for (const more of [
      { aggregate: 'percentage(sessions_crashed, sessions)', dataset: 'metrics' },
      { aggregate: 'percentage(users_crashed, users)', dataset: 'metrics', environment: 'staging' },
      { aggregate: 'p95(transaction.duration)', dataset: 'generic_metrics' },
      { aggregate: 'avg(span.duration)', dataset: 'events_analytics_platform', eventTypes: [] },
      { aggregate: 'nonsense(1)' },
    ]) {
      expect(computeMetric(state, shop, metric(more), clock.now()), more.aggregate).toBeNull();
    }
    for (const eventTypes of [['trace_item_log'], ['trace_item_metric'], ['trace_item_span']]) {
      const more = { dataset: 'events_analytics_platform', eventTypes };
      expect(computeMetric(state, shop, metric(more), clock.now()), eventTypes[0]).toBe(0);
    }
  });
});

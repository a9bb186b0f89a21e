import { createSandbox } from '@sentry-kit/sandbox';
import type { Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../options/diagnostic.ts';
import { GENERATIONS, loadOtel, oracleOf } from '../testing/otel-generations.ts';
import { sentItems } from '../testing/sent-items.ts';
import { createSentryMetricExporter } from './create-metric-exporter.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const summary = (): unknown[] =>
  sentItems(sandbox, 'trace_metric').map(({ name, type, unit, value }) => [
    name,
    type,
    unit,
    value,
  ]);

describe.each(GENERATIONS)('metrics of OpenTelemetry SDK %i', (generation) => {
  const oracle = oracleOf(generation);

  it.skipIf(oracle.isSkipped)(`become counters and gauges (${oracle.name})`, async () => {
    const diagnostics: Diagnostic[] = [];
    const exporter = createSentryMetricExporter({
      dsn: sandbox.dsn,
      onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
    });
    const provider = loadOtel(generation).createMeterProvider({ 'service.name': 'shop' }, exporter);
    const meter = provider.getMeter('orders', '1.0.0');
    const sold = meter.createCounter('sold', { unit: '{item}' });
    const waiting = meter.createUpDownCounter('waiting');
    sold.add(3, { kind: 'book' });
    sold.add(2, { kind: 'pen' });
    sold.add(4, { kind: 'book' });
    waiting.add(5);
    waiting.add(-2);
    meter.createGauge('load').record(0.75);
    meter.createHistogram('size').record(12);
    await provider.forceFlush();
    sold.add(1, { kind: 'book' });
    waiting.add(1);
    await provider.forceFlush();
    const [first] = sentItems(sandbox, 'trace_metric');
    expect(first).toMatchObject({
      name: 'sold',
      type: 'counter',
      unit: '{item}',
      value: 7,
      trace_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      attributes: {
        kind: { type: 'string', value: 'book' },
        'resource.service.name': { type: 'string', value: 'shop' },
        'instrumentation.name': { type: 'string', value: 'orders' },
      },
    });
    // Counters say what came since the last time, and what can fall says where it is.
    expect(summary()).toEqual(
      expect.arrayContaining([
        ['sold', 'counter', '{item}', 2],
        ['waiting', 'gauge', undefined, 3],
        ['load', 'gauge', undefined, 0.75],
        ['sold', 'counter', '{item}', 1],
        ['waiting', 'gauge', undefined, 4],
      ]),
    );
    expect(summary()).not.toContainEqual(expect.arrayContaining(['size']));
    expect(diagnostics[0]).toMatchObject({
      code: 'otel-bridge/histogram-refused',
      path: ['metrics', 'size'],
    });
  });

  it.skipIf(oracle.isSkipped)(
    `expand histograms within the stated error (${oracle.name})`,
    async () => {
      const exporter = createSentryMetricExporter({ dsn: sandbox.dsn, histograms: 'expand' });
      const provider = loadOtel(generation).createMeterProvider({}, exporter);
      const values = [0, 0.5, 3, 7, 7, 26, 80, 9_000, 12_000];
      const histogram = provider.getMeter('orders').createHistogram('size');
      for (const value of values) histogram.record(value);
      await provider.forceFlush();
      const sent = sentItems(sandbox, 'trace_metric').map(({ type, value, attributes }) => {
        const { 'otel.histogram.error': error } = attributes as Record<string, { value: number }>;
        return { type, value: Number(value), error: Number(error?.value) };
      });
      expect(sent).toHaveLength(values.length);
      const sorted = sent.sort((first, second) => first.value - second.value);
      for (const [index, { type, value, error }] of sorted.entries()) {
        expect(type).toBe('distribution');
        expect(Math.abs(value - (values[index] ?? Number.NaN))).toBeLessThanOrEqual(error);
      }
      // Smallest and largest value close the open buckets, so that the error of each is bounded.
      expect(Math.max(...sent.map(({ error }) => error))).toBeLessThanOrEqual(1250);
    },
  );
});

describe('a metric exporter', () => {
  const point = {
    endTime: [1_800_000_000, 0] as [number, number],
    attributes: {},
    value: 5,
  };
  const metric = {
    descriptor: { name: 'sold', unit: '' },
    dataPoints: [point],
    isMonotonic: true,
  };
  const of = (...metrics: readonly object[]) => ({
    resource: { attributes: {} },
    scopeMetrics: [{ scope: { name: 'orders' }, metrics: metrics as never[] }],
  });

  it('refuses what would be added up twice, counts it and says why', async () => {
    const diagnostics: Diagnostic[] = [];
    const exporter = createSentryMetricExporter({
      dsn: sandbox.dsn,
      onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
    });
    exporter.export(of({ ...metric, dataPointType: 3, aggregationTemporality: 1 }), () => {});
    await exporter.forceFlush();
    expect(summary()).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['otel-bridge/metric-temporality']);
    expect(sentItems(sandbox, 'client_report')[0]).toMatchObject({
      discarded_events: [{ reason: 'invalid', category: 'trace_metric', quantity: 1 }],
    });
  });

  it('expands exponential histograms of both signs', async () => {
    const exporter = createSentryMetricExporter({ dsn: sandbox.dsn, histograms: 'expand' });
    const value = {
      scale: 0,
      count: 6,
      zeroCount: 1,
      // Base 2: (1, 2], (2, 4] and (4, 8]; below zero [-2, -1).
      positive: { offset: 0, bucketCounts: [2, 0, 2] },
      negative: { offset: 0, bucketCounts: [1] },
      min: -1.5,
      max: 5,
    };
    const histogram = { ...metric, dataPoints: [{ ...point, value }] };
    exporter.export(of({ ...histogram, dataPointType: 1, aggregationTemporality: 0 }), () => {});
    await exporter.forceFlush();
    expect(summary().map((row) => (row as unknown[])[3])).toEqual([-1.25, 0, 1.5, 1.5, 4.5, 4.5]);
  });

  it('refuses a histogram of more values than can be sent one by one', async () => {
    const diagnostics: Diagnostic[] = [];
    const exporter = createSentryMetricExporter({
      dsn: sandbox.dsn,
      histograms: 'expand',
      onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
    });
    const value = { buckets: { boundaries: [1], counts: [10_001, 0] }, count: 10_001 };
    const histogram = { ...metric, dataPoints: [{ ...point, value }] };
    exporter.export(of({ ...histogram, dataPointType: 0, aggregationTemporality: 0 }), () => {});
    await exporter.forceFlush();
    expect(summary()).toEqual([]);
    expect(diagnostics[0]?.message).toContain('10001 values');
  });
});

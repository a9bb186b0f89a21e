import { createSandbox } from '@sentry-kit/sandbox';
import type { Sandbox } from '@sentry-kit/sandbox';
import { createTransport } from '@sentry/core';
import { ServerRuntimeClient } from '@sentry/core/server';
import type { ServerRuntimeClientOptions } from '@sentry/core/server';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createSentryLogExporter } from '../logs/create-log-exporter.ts';
import { createSentryMetricExporter } from '../metrics/create-metric-exporter.ts';
import { sentItems } from '../testing/sent-items.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const time: [number, number] = [1_800_000_000, 0];

/** A client of the SDK that sends to the sandbox. */
function createClient(hooks: Partial<ServerRuntimeClientOptions>): ServerRuntimeClient {
  return new ServerRuntimeClient({
    dsn: sandbox.dsn,
    release: 'shop@1.2.3',
    integrations: [],
    stackParser: () => [],
    transport: (options) =>
      createTransport(options, async ({ body }) => {
        const { status } = await fetch(options.url, { method: 'POST', body: String(body) });
        return { statusCode: status };
      }),
    ...hooks,
  });
}

it('logs pass the hooks of the client that they are sent with', async () => {
  const sdkClient = createClient({
    beforeSendLog: (log) =>
      log.message === 'noise'
        ? null
        : { ...log, message: 'clean', attributes: { ...log.attributes, card: '[card]' } },
  });
  sdkClient.on('beforeCaptureLog', (log) => {
    log.attributes = { ...log.attributes, seen: true };
  });
  const dropped: unknown[] = [];
  sdkClient.recordDroppedEvent = (...what) => dropped.push(what);
  const exporter = createSentryLogExporter({ sdkClient });
  const shared = {
    hrTime: time,
    hrTimeObserved: time,
    resource: { attributes: {} },
    instrumentationScope: { name: 'orders' },
    attributes: { card: '4111' },
  };
  const bodies = ['noise', 'card 4111'];
  exporter.export(
    bodies.map((body) => ({ ...shared, body })),
    () => {},
  );
  await exporter.forceFlush();
  expect(sentItems(sandbox, 'log')).toMatchObject([
    {
      body: 'clean',
      attributes: {
        card: { type: 'string', value: '[card]' },
        seen: { type: 'boolean', value: true },
        'sentry.release': { type: 'string', value: 'shop@1.2.3' },
      },
    },
  ]);
  expect(dropped).toEqual([['before_send', 'log_item', 1]]);
});

it('metrics pass the hooks of the client that they are sent with', async () => {
  const sdkClient = createClient({
    beforeSendMetric: (metric) => (metric.name === 'noise' ? null : { ...metric, name: 'clean' }),
  });
  sdkClient.on('processMetric', (metric) => {
    metric.attributes = { ...metric.attributes, seen: true };
  });
  const exporter = createSentryMetricExporter({ sdkClient });
  const metrics = ['noise', 'sold'].map((name) => ({
    descriptor: { name, unit: '' },
    dataPointType: 3,
    aggregationTemporality: 0,
    isMonotonic: true,
    dataPoints: [{ endTime: time, attributes: {}, value: 5 }],
  }));
  const scopeMetrics = [{ scope: { name: 'orders' }, metrics }];
  exporter.export({ resource: { attributes: {} }, scopeMetrics }, () => {});
  await exporter.forceFlush();
  expect(sentItems(sandbox, 'trace_metric')).toMatchObject([
    { name: 'clean', value: 5, attributes: { seen: { type: 'boolean', value: true } } },
  ]);
});

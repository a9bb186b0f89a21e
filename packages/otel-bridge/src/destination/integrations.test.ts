import { ROOT_CONTEXT } from '@opentelemetry/api';
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import type { Client, Envelope } from '@sentry/core';
import { expect, test } from 'vitest';
import { createSentrySpanProcessor } from '../index.ts';
import type { SdkIntegration, SentryOtelOptions } from '../index.ts';
import { createSentryLogExporter } from '../logs.ts';
import { startReceiver } from '../testing/receiver.ts';

/** Sends a span of each service, and hands back what arrived. */
async function send(services: readonly string[], options: SentryOtelOptions) {
  const receiver = await startReceiver();
  const codes: string[] = [];
  const processor = createSentrySpanProcessor({
    dsn: receiver.dsn,
    onDiagnostic: ({ code }) => void codes.push(code),
    ...options,
  });
  for (const service of services) {
    const resource = { attributes: { 'service.name': service } };
    const provider = new BasicTracerProvider({ spanProcessors: [processor] });
    const span = provider.getTracer('shop').startSpan(service, {}, ROOT_CONTEXT);
    Object.assign(span, { resource });
    span.end();
  }
  await processor.shutdown();
  await receiver.close();
  return { receiver, codes };
}

/** An integration that writes down what it is told. */
function createWatcher() {
  const seen: { calls: string[]; envelopes: Envelope[]; dsns: unknown[]; options: unknown[] } = {
    calls: [],
    envelopes: [],
    dsns: [],
    options: [],
  };
  const watcher: SdkIntegration = {
    name: 'Watcher',
    setupOnce: () => void seen.calls.push('once'),
    setup(client) {
      const sdkClient = client as Client;
      seen.calls.push('setup');
      seen.dsns.push(sdkClient.getDsn()?.projectId);
      seen.options.push(sdkClient.getOptions());
      sdkClient.on('beforeEnvelope', (envelope) => void seen.envelopes.push(envelope));
      // A hook that the bridge has no use for is no fault.
      sdkClient.on('flush', () => {});
    },
  };
  return { watcher, seen };
}

test('an integration sees the envelopes that are sent, without a client of the SDK', async () => {
  const { watcher, seen } = createWatcher();
  const options = { integrations: [watcher], release: 'shop@1', environment: 'staging' };
  const { receiver, codes } = await send(['shop'], options);
  expect(seen.calls).toEqual(['once', 'setup']);
  expect(seen.dsns).toEqual(['1']);
  expect(seen.options).toEqual([{ release: 'shop@1', environment: 'staging' }]);
  expect(seen.envelopes).toMatchObject([
    [
      { trace: { release: 'shop@1' } },
      [[{ type: 'span', item_count: 1 }, { items: [{ name: 'shop' }] }]],
    ],
  ]);
  expect({ spans: receiver.spans(), codes }).toEqual({ spans: 1, codes: [] });
});

test('an integration is set up once, however many projects and exporters there are', async () => {
  const { watcher, seen } = createWatcher();
  const other = await startReceiver();
  const { receiver } = await send(['shop', 'api', 'api'], {
    integrations: [watcher],
    route: ({ 'service.name': name }) =>
      name === 'api' ? other.dsn.replace(/1$/, '2') : undefined,
  });
  createSentryLogExporter({ dsn: receiver.dsn, integrations: [watcher] });
  await expect.poll(() => seen.dsns.length).toBe(3);
  await other.close();
  expect(seen.calls.filter((call) => call === 'once').length).toBe(1);
  expect(seen.dsns).toEqual(['1', '2', '1']);
  expect({ here: receiver.spans(), there: other.spans() }).toEqual({ here: 1, there: 2 });
  expect(seen.envelopes.length).toBe(3);
});

test('what an integration drops is counted', async () => {
  const counting: SdkIntegration = {
    name: 'Counting',
    setup: (client) => (client as Client).recordDroppedEvent('sample_rate', 'span', 3),
  };
  const { receiver } = await send(['shop'], { integrations: [counting] });
  expect(receiver.dropped()).toEqual({ 'sample_rate:span': 3 });
});

test('an integration that throws is said, and costs no span', async () => {
  const broken = (name: string, part: Partial<SdkIntegration>): SdkIntegration => ({
    name,
    ...part,
  });
  const fail = (): never => {
    throw new Error('broken');
  };
  const { watcher, seen } = createWatcher();
  const { receiver, codes } = await send(['shop'], {
    integrations: [
      broken('Setup', { setup: fail }),
      broken('SetupOnce', { setupOnce: fail }),
      broken('Listener', { setup: (client) => void (client as Client).on('beforeEnvelope', fail) }),
      broken('NotThere', {
        setup: (client) => (client as Client).captureException(new Error('x')) && undefined,
      }),
      watcher,
    ],
  });
  expect({ spans: receiver.spans(), seen: seen.envelopes.length }).toEqual({ spans: 1, seen: 1 });
  expect(codes).toEqual(Array.from({ length: 4 }, () => 'otel-bridge/hook-failed'));
});

import { readFileSync, readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { context, propagation, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import type { ContextManager } from '@opentelemetry/api';
import { createSandbox } from '@sentry-kit/sandbox';
import type { Sandbox } from '@sentry-kit/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createGateway } from '../examples/gateway.ts';
import { createLoggerProvider, createMeterProvider } from '../examples/logs-and-metrics.ts';
import { collector, logs, metrics, traces, variables } from '../examples/otlp.ts';
import { createProvider } from '../examples/own-processor.ts';
import { startTracing } from '../examples/service.ts';
import { sentItems } from '../src/testing/sent-items.ts';
import { DIFFERENCES } from './relay/differences.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = new URL('../examples/', import.meta.url);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop', 'stock'] }] });
});
beforeEach(() => sandbox.reset());
afterEach(() => {
  for (const api of [trace, context, propagation]) api.disable();
});
afterAll(() => sandbox.close());

test.each(readdirSync(examples))('the README shows examples/%s as it is', (name) => {
  expect(readme).toContain(readFileSync(new URL(name, examples), 'utf8').trim());
});

test.each(DIFFERENCES)('the README tells of the difference: $id', ({ id, reason }) => {
  // Tables are padded by the formatter.
  expect(readme.replaceAll(/ {2,}/g, ' ')).toContain(`| ${id} | ${reason} |`);
});

test('a service sends its spans, and the exception of one as an issue', async () => {
  const none: ContextManager = {
    active: () => ROOT_CONTEXT,
    with: (_context, run, self, ...values) => run.call(self, ...values),
    bind: (_context, target) => target,
    enable: () => none,
    disable: () => none,
  };
  const provider = startTracing(sandbox.dsn, none);
  const tracer = provider.getTracer('orders');
  for (let index = 0; index < 200; index++) {
    tracer.startSpan('GET /health').end();
    const span = tracer.startSpan('GET /orders');
    span.recordException(new RangeError(`no order ${index}`));
    span.end();
  }
  await provider.shutdown();
  const names = sentItems(sandbox, 'span').map(({ name }) => name);
  // A tenth of 200, and no check of health; for less than 1 or more than 60 of them the odds are below 1e-8.
  expect(new Set(names)).toEqual(new Set(['GET /orders']));
  expect(names.length).toBeGreaterThan(0);
  expect(names.length).toBeLessThan(60);
  expect(sentItems(sandbox, 'event')).toHaveLength(names.length);
});

test('an exporter under a processor routes by service and drops what it is told to', async () => {
  const provider = createProvider({ default: sandbox.dsn, stock: sandbox.dsnOf('stock') });
  const tracer = provider.getTracer('orders');
  tracer.startSpan('GET /ready').end();
  const attributes = { 'http.request.header.cookie': 'session=example' };
  tracer.startSpan('GET /orders', { attributes }).end();
  await provider.shutdown();
  const spans = sentItems(sandbox, 'span');
  expect(spans.map(({ name }) => name)).toEqual(['GET /orders']);
  expect(spans[0]?.['attributes']).not.toHaveProperty(['http.request.header.cookie']);
});

test('logs and metrics arrive', async () => {
  const loggers = createLoggerProvider(sandbox.dsn);
  loggers.getLogger('orders').emit({ body: { order: 7 } });
  await loggers.shutdown();
  const meters = createMeterProvider(sandbox.dsn);
  meters.getMeter('orders').createCounter('sold').add(3);
  await meters.shutdown();
  expect(sentItems(sandbox, 'log')).toMatchObject([{ body: '{"order":7}' }]);
  expect(sentItems(sandbox, 'trace_metric')).toMatchObject([{ name: 'sold', value: 3 }]);
});

test('a gateway takes OTLP from anybody', async () => {
  const gateway = createGateway(sandbox.dsn);
  await new Promise<void>((resolve) => {
    gateway.listen(0, '127.0.0.1', resolve);
  });
  const { port } = gateway.address() as AddressInfo;
  const span = { traceId: '5b8efff798038103d269b633813fc60c', spanId: 'eee19b7ec3c1b174' };
  const answer = await fetch(`http://127.0.0.1:${port}/v1/traces`, {
    method: 'POST',
    body: JSON.stringify({
      resourceSpans: [{ scopeSpans: [{ spans: [{ ...span, name: 'work' }, { name: 'no ids' }] }] }],
    }),
  });
  expect(await answer.json()).toEqual({ partialSuccess: { rejectedSpans: 1 } });
  gateway.close();
  expect(sentItems(sandbox, 'span')).toMatchObject([{ name: 'work', trace_id: span.traceId }]);
});

test('OTLP options name the addresses of Sentry', () => {
  const base = 'https://o1.ingest.sentry.io/api/1/integration/otlp/v1';
  expect([traces.url, logs.url]).toEqual([`${base}/traces/`, `${base}/logs/`]);
  expect(metrics.code).toBe('otel-bridge/otlp-metrics');
  for (const text of [variables, collector]) {
    expect(text).toContain('https://sentry.example.com/api/1/integration/otlp/v1/traces/');
  }
});

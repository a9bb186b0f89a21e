import {
  context,
  ROOT_CONTEXT,
  trace,
  type Context,
  type ContextManager,
} from '@opentelemetry/api';
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import {
  captureException,
  createTransport,
  getCurrentScope,
  setCurrentClient,
  type ClientOptions,
} from '@sentry/core';
import { ServerRuntimeClient } from '@sentry/core/server';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSentryOtel } from '../index.ts';
import type { SentryOtelOptions } from '../index.ts';
import { sentItems } from '../testing/sent-items.ts';

/** A context manager for code that does not wait. */
function createStack(): ContextManager {
  const stack: Context[] = [];
  const manager: ContextManager = {
    active: () => stack.at(-1) ?? ROOT_CONTEXT,
    with(active, run, self, ...given) {
      stack.push(active);
      try {
        return run.call(self as never, ...given);
      } finally {
        stack.pop();
      }
    },
    bind: (_context, target) => target,
    enable: () => manager,
    disable: () => manager,
  };
  return manager;
}

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
  context.setGlobalContextManager(createStack());
});
beforeEach(() => sandbox.reset());
afterAll(async () => {
  context.disable();
  await sandbox.close();
});

function start(clientOptions: Partial<ClientOptions>, options: SentryOtelOptions = {}) {
  const url = sandbox.dsn.replace(/\/\/\w+@(.*)\/(\d+)$/, '//$1/api/$2/envelope/');
  const key = new URL(sandbox.dsn).username;
  const client = new ServerRuntimeClient({
    dsn: sandbox.dsn,
    integrations: [],
    stackParser: () => [],
    tracesSampleRate: 1,
    release: 'shop@1',
    transport: (of) =>
      createTransport(of, async ({ body }) => {
        const headers = { 'x-sentry-auth': `Sentry sentry_version=7, sentry_key=${key}` };
        const { status } = await fetch(url, {
          method: 'POST',
          body: typeof body === 'string' ? body : Buffer.from(body),
          headers,
        });
        return { statusCode: status };
      }),
    ...clientOptions,
  });
  setCurrentClient(client);
  getCurrentScope().setClient(client);
  client.init();
  const parts = createSentryOtel({ sdkClient: client, ...options });
  const provider = new BasicTracerProvider({
    sampler: parts.sampler,
    spanProcessors: parts.spanProcessors,
  });
  return { client, provider, tracer: provider.getTracer('shop') };
}

test('an error that the SDK captures during a span belongs to the span', async () => {
  const { client, provider, tracer } = start({});
  tracer.startActiveSpan('work', (span) => {
    captureException(new Error('it broke'));
    span.end();
  });
  await provider.shutdown();
  await client.flush(2000);
  const [span] = sentItems(sandbox, 'span');
  expect(span).toMatchObject({
    name: 'work',
    attributes: { 'sentry.release': { value: 'shop@1' } },
  });
  expect(sentItems(sandbox, 'event')).toMatchObject([
    { contexts: { trace: { trace_id: span?.['trace_id'], span_id: span?.['span_id'] } } },
  ]);
});

test('what the SDK has captured is not sent again', async () => {
  const { client, provider, tracer } = start({}, { captureExceptions: true });
  tracer.startActiveSpan('work', (span) => {
    const error = new Error('once');
    span.recordException(error);
    captureException(error);
    span.recordException(new Error('only recorded'));
    span.end();
  });
  await provider.forceFlush();
  await client.flush(2000);
  const values = sentItems(sandbox, 'event').map((event) => JSON.stringify(event['exception']));
  expect(values.filter((value) => value.includes('once')).length).toBe(1);
  expect(values.filter((value) => value.includes('only recorded')).length).toBe(1);
  await provider.shutdown();
});

test("the client's hooks hold for spans and for errors", async () => {
  const seen: string[] = [];
  const { client, provider, tracer } = start(
    {
      beforeSendSpan: (span) => ({
        ...span,
        name: 'clean',
        attributes: { ...span.attributes, secret: 'gone' },
      }),
      beforeSend: (event) => ({ ...event, message: 'clean' }),
      ignoreSpans: ['health'],
    },
    { captureExceptions: true },
  );
  client.on('processSpan', ({ name }) => void seen.push(name));
  client.on('beforeEnvelope', ([, items]) => void seen.push(String(items[0]?.[0].type)));
  tracer.startSpan('health', {}, ROOT_CONTEXT).end();
  const span = tracer.startSpan('work', { attributes: { secret: 'x' } }, ROOT_CONTEXT);
  span.recordException(new Error('it broke'));
  span.end();
  await provider.shutdown();
  await client.flush(2000);
  expect(sentItems(sandbox, 'span')).toMatchObject([
    { name: 'clean', attributes: { secret: { value: 'gone' } } },
  ]);
  expect(sentItems(sandbox, 'event')).toMatchObject([{ message: 'clean' }]);
  expect(seen).toEqual(expect.arrayContaining(['health', 'work', 'span', 'event']));
});

test('what is not sampled is neither recorded nor sent', async () => {
  const { provider, tracer } = start({}, { tracesSampleRate: 0 });
  const span = tracer.startSpan('work', {}, ROOT_CONTEXT);
  expect(span.isRecording()).toBe(false);
  tracer.startSpan('child', {}, trace.setSpan(ROOT_CONTEXT, span)).end();
  span.end();
  await provider.shutdown();
  expect(sentItems(sandbox, 'span')).toEqual([]);
});

import { propagation, ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSentrySpanProcessor } from '../index.ts';
import type { SentryOtelOptions } from '../index.ts';
import { sentItems } from '../testing/sent-items.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop', 'api'] }] });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

function start(options: SentryOtelOptions = {}) {
  const processor = createSentrySpanProcessor({ dsn: sandbox.dsnOf('shop'), ...options });
  const provider = new BasicTracerProvider({ spanProcessors: [processor] });
  return { processor, tracer: provider.getTracer('shop') };
}

const under = (parent: Parameters<typeof trace.setSpan>[1]) => trace.setSpan(ROOT_CONTEXT, parent);
const spansSent = () => sentItems(sandbox, 'span');
const attributeOf = (span: Record<string, unknown> | undefined, key: string): unknown =>
  (span?.['attributes'] as Record<string, { value: unknown }> | undefined)?.[key]?.value;

test('children know their segment, and its name as it is when they leave', async () => {
  const { processor, tracer } = start();
  const root = tracer.startSpan(
    'GET',
    { kind: SpanKind.SERVER, attributes: { 'http.request.method': 'GET' } },
    ROOT_CONTEXT,
  );
  const child = tracer.startSpan('child', {}, under(root));
  tracer.startSpan('grandchild', {}, under(child)).end();
  child.end();
  root.setAttribute('http.route', '/orders/:id');
  await processor.forceFlush();
  expect(
    spansSent().map((span) => [span['name'], attributeOf(span, 'sentry.segment.name')]),
  ).toEqual([
    ['grandchild', 'GET /orders/:id'],
    ['child', 'GET /orders/:id'],
  ]);
  root.end();
  tracer.startSpan('late', {}, under(child)).end();
  await processor.shutdown();
  const segmentId = root.spanContext().spanId;
  expect(spansSent().map((span) => attributeOf(span, 'sentry.segment.id'))).toEqual([
    segmentId,
    segmentId,
    segmentId,
    segmentId,
  ]);
  expect(
    spansSent()
      .filter((span) => span['is_segment'])
      .map((span) => span['name']),
  ).toEqual(['GET /orders/:id']);
});

test('a span with a remote parent is a segment with that parent', async () => {
  const { processor, tracer } = start();
  const remote = { traceId: 'c'.repeat(32), spanId: 'd'.repeat(16), traceFlags: 1, isRemote: true };
  tracer.startSpan('serve', {}, trace.setSpanContext(ROOT_CONTEXT, remote)).end();
  await processor.shutdown();
  expect(spansSent()).toMatchObject([
    { trace_id: remote.traceId, parent_span_id: remote.spanId, is_segment: true },
  ]);
  expect(sandbox.envelopes[0]?.headers['trace']).toMatchObject({ trace_id: remote.traceId });
});

test('the spans of a resource go where it is routed', async () => {
  const { processor, tracer } = start({
    route: (resource) => (resource['service.name'] ? sandbox.dsnOf('api') : undefined),
  });
  tracer.startSpan('work', {}, ROOT_CONTEXT).end();
  await processor.shutdown();
  const { pathname } = new URL(sandbox.dsnOf('api'));
  expect(sandbox.envelopes.map(({ projectId }) => `/${projectId}`)).toEqual([pathname]);
});

test('only listed baggage becomes attributes', async () => {
  const { processor, tracer } = start({ baggageKeys: ['tenant'] });
  const baggage = propagation.createBaggage({ tenant: { value: 'acme' }, secret: { value: 'x' } });
  tracer.startSpan('work', {}, propagation.setBaggage(ROOT_CONTEXT, baggage)).end();
  await processor.shutdown();
  const [span] = spansSent();
  expect(attributeOf(span, 'tenant')).toBe('acme');
  expect(attributeOf(span, 'secret')).toBeUndefined();
});

test.each<[string, SentryOtelOptions, string, number]>([
  ['ignored by name', { ignoreSpans: [/^health/] }, 'ignored', 1],
  [
    'dropped by beforeSendSpan',
    { beforeSendSpan: (span) => (span.name === 'health' ? null : span) },
    'before_send',
    1,
  ],
  [
    'what scrub gives up on',
    { scrub: (value) => (JSON.stringify(value).includes('health') ? null : value) },
    'before_send',
    1,
  ],
  [
    'a hook that throws',
    {
      beforeSendSpan: () => {
        throw new Error('broken');
      },
      onDiagnostic: () => {},
    },
    'callback_error',
    2,
  ],
])('counts spans: %s', async (_what, options, reason, quantity) => {
  const { processor, tracer } = start(options);
  tracer.startSpan('health', {}, ROOT_CONTEXT).end();
  tracer.startSpan('work', {}, ROOT_CONTEXT).end();
  await processor.shutdown();
  expect(spansSent().length).toBe(2 - quantity);
  const reports = sentItems(sandbox, 'client_report');
  expect(reports).toMatchObject([{ discarded_events: [{ reason, category: 'span', quantity }] }]);
});

test('a hook cannot move a span in its trace', async () => {
  const { processor, tracer } = start({
    scrub: <Value>(value: Value) => ({ ...value, trace_id: 'gone', name: 'clean' }),
  });
  const span = tracer.startSpan('secret', {}, ROOT_CONTEXT);
  span.end();
  await processor.shutdown();
  expect(spansSent()).toMatchObject([{ trace_id: span.spanContext().traceId, name: 'clean' }]);
});

test('sends transactions where asked, each child with its segment, late ones on their own', async () => {
  const { processor, tracer } = start({ traceLifecycle: 'static' });
  const root = tracer.startSpan(
    'GET',
    {
      kind: SpanKind.SERVER,
      attributes: {
        'http.request.method': 'GET',
        'http.route': '/orders',
        'http.response.status_code': 404,
      },
    },
    ROOT_CONTEXT,
  );
  const late = tracer.startSpan('late', {}, under(root));
  tracer
    .startSpan(
      'query',
      { kind: SpanKind.CLIENT, attributes: { 'db.system': 'mysql', 'db.statement': 'SELECT 1' } },
      under(root),
    )
    .end();
  root.end();
  await processor.forceFlush();
  late.end();
  await processor.shutdown();
  const [first, second] = sentItems(sandbox, 'transaction');
  expect(first).toMatchObject({
    transaction: 'GET /orders',
    transaction_info: { source: 'route' },
    contexts: {
      trace: { op: 'http.server', status: 'not_found', span_id: root.spanContext().spanId },
    },
    spans: [{ op: 'db.query', description: 'SELECT 1', parent_span_id: root.spanContext().spanId }],
  });
  expect(second).toMatchObject({
    transaction: 'late',
    contexts: { trace: { parent_span_id: root.spanContext().spanId } },
  });
});

test('exceptions become one error in their trace, other events logs', async () => {
  const { processor, tracer } = start({ captureExceptions: true, captureEvents: true });
  const root = tracer.startSpan('root', {}, ROOT_CONTEXT);
  const child = tracer.startSpan('child', {}, under(root));
  const error = new TypeError('it broke');
  child.recordException(error);
  child.end();
  root.recordException(error);
  root.addEvent('cache miss', { key: 'orders' });
  root.end();
  await processor.shutdown();
  expect(sentItems(sandbox, 'event')).toMatchObject([
    {
      level: 'error',
      exception: {
        values: [
          {
            type: 'TypeError',
            value: 'it broke',
            mechanism: { type: 'auto.otel.record_exception' },
          },
        ],
      },
      contexts: {
        trace: { trace_id: child.spanContext().traceId, span_id: child.spanContext().spanId },
      },
      transaction: 'root',
    },
  ]);
  const [event] = sentItems(sandbox, 'event');
  expect(JSON.stringify(event)).toContain('create-span-processor.test.ts');
  expect(sentItems(sandbox, 'log')).toMatchObject([
    {
      body: 'cache miss',
      trace_id: root.spanContext().traceId,
      attributes: { key: { value: 'orders' } },
    },
  ]);
});

test('recorded exceptions are sent only where that is asked for', async () => {
  const { processor, tracer } = start();
  const span = tracer.startSpan('root', {}, ROOT_CONTEXT);
  span.recordException(new Error('it broke'));
  span.end();
  await processor.shutdown();
  expect(
    sandbox.envelopes.flatMap(({ items }) => items.map(({ headers }) => headers['type'])),
  ).toEqual(['span']);
});

test('on the edge, the end of a request keeps the worker alive until its spans have left', async () => {
  const work: Promise<unknown>[] = [];
  const { tracer } = start({ waitUntil: (promise) => void work.push(promise) });
  const root = tracer.startSpan('root', {}, ROOT_CONTEXT);
  tracer.startSpan('child', {}, under(root)).end();
  expect(work).toEqual([]);
  root.end();
  await Promise.all(work);
  expect(spansSent().length).toBe(2);
});

test('says what is wrong with its settings, and lets the application go on', async () => {
  const codes: string[] = [];
  const onDiagnostic = ({ code }: { code: string }): void => void codes.push(code);
  for (const dsn of ['https://sentry.example.com', undefined]) {
    const { processor, tracer } = start({ dsn, onDiagnostic });
    tracer.startSpan('work', {}, ROOT_CONTEXT).end();
    await processor.shutdown();
  }
  expect(codes).toEqual(['otel-bridge/invalid-dsn', 'otel-bridge/no-destination']);
});

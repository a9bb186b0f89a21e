import { readFileSync } from 'node:fs';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Attributes } from '@opentelemetry/api';
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderAliases } from '../../scripts/attribute-aliases.ts';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import { createBases } from './base.ts';
import { toSentrySpan } from './convert-span.ts';
import type { SpanSurroundings } from './derive.ts';
import { bytesOf, giveInk, takeInk, writeBytes } from './ink.ts';
import { nameOf, nameSourceOf } from './name.ts';
import { opOf } from './op.ts';
import { staticStatusOf } from './static-status.ts';
import { toSecondsText } from './time.ts';
import { writeAttribute } from './write-attribute.ts';
import { writeSpan } from './write-span.ts';
import { writeSeconds } from './write-time.ts';

const ended: OtelReadableSpan[] = [];
const nothing = (): Promise<void> => Promise.resolve();
const provider = new BasicTracerProvider({
  spanProcessors: [
    {
      onStart() {},
      onEnd: (span) => void ended.push(span),
      forceFlush: nothing,
      shutdown: nothing,
    },
  ],
});
const tracer = provider.getTracer('@opentelemetry/instrumentation-pg', '1.0.0');
const baseOf = createBases({ release: 'shop@1', environment: 'staging' });

function around(span: OtelReadableSpan): SpanSurroundings {
  return {
    base: baseOf(span),
    isSegment: true,
    segmentId: span.spanContext().spanId,
    segmentName: undefined,
    added: { tenant: 'acme' },
    opNames: 'current',
  };
}

test('the table of aliases is what its script makes of the conventions', () => {
  const path = new URL('../generated/attribute-aliases.ts', import.meta.url);
  expect(readFileSync(path, 'utf8')).toBe(renderAliases());
});

// Expectations by hand: getsentry/sentry-conventions model/op and getsentry/relay relay-spans/src/op.rs.
test.each<[number, Attributes, string | undefined, string | undefined]>([
  [SpanKind.SERVER, { 'http.request.method': 'GET' }, 'http.server', 'http.server'],
  [SpanKind.CLIENT, { 'http.method': 'GET' }, 'http.client', 'http.client'],
  [
    SpanKind.INTERNAL,
    { 'http.method': 'GET', 'sentry.http.prefetch': true },
    'http.prefetch',
    'http.prefetch',
  ],
  [SpanKind.CLIENT, { 'http.method': 'GET', 'db.system': 'mysql' }, 'http.client', 'http.client'],
  [SpanKind.CLIENT, { 'db.system': 'mysql' }, 'db.query', 'db'],
  [
    SpanKind.CLIENT,
    { 'db.system.name': 'mysql', 'sentry.op': 'cache.get' },
    'cache.get',
    'cache.get',
  ],
  [
    SpanKind.CLIENT,
    { 'gen_ai.operation.name': 'chat', 'gen_ai.system': 'openai' },
    'gen_ai.chat',
    'gen_ai',
  ],
  [SpanKind.CLIENT, { 'rpc.service': 'Users' }, 'rpc', 'rpc'],
  [SpanKind.PRODUCER, { 'messaging.system': 'kafka' }, 'queue.publish', 'message'],
  [
    SpanKind.CONSUMER,
    { 'messaging.system': 'kafka', 'messaging.operation.type': 'receive' },
    'queue.receive',
    'message',
  ],
  [
    SpanKind.CONSUMER,
    { 'messaging.system': 'kafka', 'messaging.operation': 'settle' },
    'queue.settle',
    'message',
  ],
  [SpanKind.SERVER, { 'faas.trigger': 'pubsub' }, 'queue.process', 'pubsub'],
  [SpanKind.SERVER, { 'faas.trigger': 'timer' }, 'function', 'timer'],
  [SpanKind.INTERNAL, { method: 'GET' }, undefined, undefined],
])('op of kind %i with %j is %s, and was %s', (kind, attributes, current, legacy) => {
  expect(opOf(kind, attributes, 'current')).toBe(current);
  expect(opOf(kind, attributes, 'legacy')).toBe(legacy);
});

// Expectations by hand: getsentry/sentry-conventions model/name.
test.each<[string, string | undefined, Attributes, string, string]>([
  [
    'GET',
    'http.server',
    { 'http.request.method': 'GET', 'http.route': '/users/:id' },
    'GET /users/:id',
    'route',
  ],
  [
    'GET',
    'http.client',
    { 'http.method': 'GET', 'net.peer.name': 'shop.example.com' },
    'GET shop.example.com',
    'custom',
  ],
  ['GET /users/42', 'http.server', { 'http.method': 'GET' }, 'GET /users/42', 'url'],
  [
    'checkout',
    'http.server',
    { 'http.method': 'GET', 'http.route': '/', 'sentry.custom_span_name': 'checkout' },
    'checkout',
    'custom',
  ],
  [
    'pg.query',
    'db.query',
    { 'db.operation': 'SELECT', 'db.collection.name': 'users' },
    'SELECT users',
    'task',
  ],
  [
    'pg.query',
    'db.query',
    { 'db.query.summary': 'SELECT users', 'db.operation.name': 'x' },
    'SELECT users',
    'task',
  ],
  ['pg.query', 'db.query', { 'db.namespace': 'shop' }, 'pg.query', 'task'],
  [
    'chat',
    'gen_ai.chat',
    { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'gpt-4' },
    'chat gpt-4',
    'custom',
  ],
  [
    'orders send',
    'queue.publish',
    { 'messaging.operation.type': 'send', 'messaging.destination.name': 'orders' },
    'send orders',
    'task',
  ],
  ['', 'http', {}, 'http', 'custom'],
  ['work', undefined, { 'http.route': '/x' }, 'work', 'custom'],
])('%s with op %s and %j is called %s, from %s', (name, op, attributes, expected, source) => {
  expect(nameOf(name, op, attributes)).toBe(expected);
  expect(nameSourceOf(expected, op, attributes)).toBe(source);
});

// Expectations by hand: the codes of HTTP and gRPC in Sentry's words.
test.each<[SpanStatusCode, string | undefined, Attributes, string]>([
  [SpanStatusCode.UNSET, undefined, { 'http.response.status_code': 404 }, 'not_found'],
  [SpanStatusCode.UNSET, undefined, { 'http.status_code': '503' }, 'unavailable'],
  [SpanStatusCode.UNSET, undefined, { 'rpc.grpc.status_code': 5 }, 'not_found'],
  [SpanStatusCode.UNSET, undefined, { 'rpc.grpc.status_code': '0' }, 'ok'],
  [SpanStatusCode.UNSET, undefined, {}, 'ok'],
  [SpanStatusCode.OK, undefined, { 'http.response.status_code': 500 }, 'ok'],
  [SpanStatusCode.ERROR, undefined, {}, 'internal_error'],
  [SpanStatusCode.ERROR, 'cancelled', {}, 'cancelled'],
  [SpanStatusCode.ERROR, 'it broke', { 'http.response.status_code': 404 }, 'internal_error'],
])('status %i "%s" with %j is %s in a transaction', (code, message, attributes, expected) => {
  expect(staticStatusOf(code, message, attributes)).toBe(expected);
});

const attributeValue = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.array(fc.string()),
);
const attributeKey = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom(
    'http.request.method',
    'db.system',
    'sentry.op',
    'sentry.release',
    'sentry.kind',
    'sentry.segment.name',
    'tenant',
  ),
);

test('a span that is written is the span as an object', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.dictionary(attributeKey, attributeValue),
      fc.constantFrom(SpanStatusCode.UNSET, SpanStatusCode.OK, SpanStatusCode.ERROR),
      fc.boolean(),
      (name, attributes, code, hasLink) => {
        const context = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), traceFlags: 3 };
        const options = {
          attributes,
          ...(hasLink && { links: [{ context, attributes: { a: 1 } }] }),
        };
        const span = tracer.startSpan(name, options, trace.setSpanContext(ROOT_CONTEXT, context));
        span.setStatus({ code, message: name });
        span.end();
        const source = ended.at(-1);
        if (!source) throw new Error('The span did not end.');
        const expected = JSON.parse(JSON.stringify(toSentrySpan(source, around(source))));
        const ink = takeInk();
        writeSpan(ink, source, around(source));
        writeBytes(ink, bytesOf('}},'));
        // Those behind the first repeat its beginning.
        writeSpan(ink, source, around(source));
        const text = Buffer.from(ink.bytes.subarray(0, ink.length)).toString('utf8');
        giveInk(ink);
        expect(JSON.parse(`[${text}}}]`)).toEqual([expected, expected]);
      },
    ),
    { numRuns: 300, seed: 8 },
  );
});

// By hand: nine digits after the point, and no second lost where a fraction completes one.
test.each<[[number, number], string]>([
  [[1_780_000_000, 0], '1780000000.000000000'],
  [[1_780_000_000, 7], '1780000000.000000007'],
  [[1_780_000_000, 120_000_000], '1780000000.120000000'],
  [[1_780_000_000, 999_999_999], '1780000000.999999999'],
  [[1_780_000_000, 999_999_999.6], '1780000001.000000000'],
  [[0, 1], '0.000000001'],
])('the time %j is %s', (time, expected) => {
  const ink = takeInk();
  writeSeconds(ink, time);
  expect(Buffer.from(ink.bytes.subarray(0, ink.length)).toString('utf8')).toBe(expected);
  giveInk(ink);
  expect(toSecondsText(time)).toBe(expected);
});

test('an attribute that has the same value again and again is written as the first time', () => {
  const ink = takeInk();
  const texts = new Set<string>();
  for (const value of [...Array.from({ length: 120 }, () => 'ä'), 'b', 'ä', 7, 'ä']) {
    ink.length = 0;
    writeAttribute(ink, 'often', value);
    texts.add(Buffer.from(ink.bytes.subarray(0, ink.length)).toString('utf8'));
  }
  giveInk(ink);
  expect([...texts]).toEqual([
    ',"often":{"type":"string","value":"ä"}',
    ',"often":{"type":"string","value":"b"}',
    ',"often":{"type":"integer","value":7}',
  ]);
});

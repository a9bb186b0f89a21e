import { describe, expect, test } from 'vitest';
import { bytes, double, fixed32, fixed64, message, varint } from '../testing/protobuf.ts';
import { bodyOf, send } from '../testing/send.ts';
import { createTestWorld, START } from '../testing/test-state.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SPAN = 'b7ad6b7169203331';
const PARENT = '00f067aa0ba902b7';
const JSON_BODY = { 'content-type': 'application/json' };
const PROTOBUF_BODY = { 'content-type': 'application/x-protobuf' };
const NANOSECONDS = 1_000_000n;
const start = BigInt(START - 1000) * NANOSECONDS;
const end = BigInt(START) * NANOSECONDS + 5000n;

const string = (key: string, stringValue: string): unknown => ({ key, value: { stringValue } });

const traces = {
  resourceSpans: [
    {
      resource: { attributes: [string('service.name', 'shop')] },
      scopeSpans: [
        {
          scope: { name: 'http', version: '1.0' },
          spans: [
            {
              traceId: TRACE,
              spanId: SPAN,
              parentSpanId: PARENT,
              name: 'GET /cart',
              kind: 2,
              flags: 0x301,
              startTimeUnixNano: String(start),
              endTimeUnixNano: String(end),
              attributes: [
                string('http.request.method', 'GET'),
                { key: 'http.response.status_code', value: { intValue: '500' } },
                { key: 'ratio', value: { doubleValue: 0.5 } },
                { key: 'cached', value: { boolValue: true } },
                {
                  key: 'list',
                  value: { arrayValue: { values: [{ intValue: 1 }, { stringValue: 'b' }] } },
                },
                { key: 'map', value: { kvlistValue: { values: [string('a', 'b')] } } },
              ],
              status: { code: 2, message: 'it broke' },
              links: [{ traceId: TRACE, spanId: PARENT, flags: 1 }],
            },
          ],
        },
      ],
    },
  ],
};

/** What both encodings must come to. */
const expected = {
  traceId: TRACE,
  spanId: SPAN,
  parentSpanId: PARENT,
  name: 'GET /cart',
  op: 'http.server',
  kind: 'server',
  status: 'error',
  isSegment: true,
  startedAt: START - 1000,
  endedAt: START + 0.005,
  attributes: {
    'sentry.origin': 'auto.otlp.spans',
    'sentry.kind': 'server',
    'sentry.status.message': 'it broke',
    'resource.service.name': 'shop',
    'instrumentation.name': 'http',
    'instrumentation.version': '1.0',
    'http.request.method': 'GET',
    'http.response.status_code': 500,
    ratio: 0.5,
    cached: true,
    list: '[1,"b"]',
    map: '{"a":"b"}',
  },
  links: [{ trace_id: TRACE, span_id: PARENT, sampled: true, attributes: {} }],
};

describe('traces', () => {
  test.each(['integration/otlp/v1/traces/', 'integration/otlp/v1/traces', 'otlp/v1/traces/'])(
    'as JSON at %s',
    async (path) => {
      const world = createTestWorld();
      const answer = await send(world, { path, headers: JSON_BODY, body: JSON.stringify(traces) });
      expect(answer.status).toBe(200);
      expect(bodyOf(answer)).toEqual({});
      expect(world.state.spans.entries).toMatchObject([expected]);
      expect(world.state.outcomes.entries).toMatchObject([
        { category: 'span', outcome: 'accepted' },
      ]);
    },
  );

  test('as protobuf', async () => {
    const world = createTestWorld();
    const answer = await send(world, {
      path: 'integration/otlp/v1/traces/',
      headers: PROTOBUF_BODY,
      body: encodeTraces(),
    });
    expect(answer).toMatchObject({ status: 200, headers: PROTOBUF_BODY, body: new Uint8Array() });
    expect(world.state.spans.entries).toMatchObject([expected]);
  });

  test('a span without ids is refused, the others are kept; one without parent begins a segment', async () => {
    const world = createTestWorld();
    const times = { startTimeUnixNano: String(start), endTimeUnixNano: String(end) };
    const spans = [
      { traceId: '0'.repeat(32), spanId: SPAN, name: 'a', ...times },
      { traceId: TRACE, spanId: SPAN, name: 'b', flags: 0x101, ...times },
    ];
    const body = JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans }] }] });
    await send(world, { path: 'integration/otlp/v1/traces/', headers: JSON_BODY, body });
    expect(world.state.spans.entries).toMatchObject([
      { name: 'b', op: 'default', status: 'ok', isSegment: true, transaction: 'b' },
    ]);
    expect(world.state.outcomes.entries.map(({ outcome }) => outcome)).toEqual([
      'invalid',
      'accepted',
    ]);
  });

  test.each([
    ['http.method', 'GET', 3, 'http.client'],
    ['http.method', 'GET', 1, 'http'],
    ['db.system.name', 'postgresql', 3, 'db'],
    ['gen_ai.provider.name', 'acme', 3, 'gen_ai'],
    ['rpc.service', 'Cart', 3, 'rpc'],
    ['messaging.system', 'kafka', 4, 'message'],
    ['faas.trigger', 'timer', 2, 'timer'],
    ['sentry.op', 'checkout', 2, 'checkout'],
    ['other', 'x', 2, 'default'],
  ])('%s=%s of kind %i has the op %s', async (key, value, kind, op) => {
    const world = createTestWorld();
    const span = {
      traceId: TRACE,
      spanId: SPAN,
      kind,
      startTimeUnixNano: String(start),
      endTimeUnixNano: String(end),
      attributes: [string(key, value)],
    };
    const body = JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] });
    await send(world, { path: 'integration/otlp/v1/traces/', headers: JSON_BODY, body });
    expect(world.state.spans.entries).toMatchObject([{ op }]);
  });
});

const line = (severityNumber: number, body: unknown): unknown => ({
  timeUnixNano: String(start),
  severityNumber,
  body,
  traceId: TRACE,
  attributes: [string('sku', 's1')],
});

describe('logs', () => {
  test('as JSON: levels by number, and only text bodies', async () => {
    const world = createTestWorld();
    const logRecords = [
      ...[1, 8, 9, 13, 20, 24].map((severity) =>
        line(severity, { stringValue: `level ${severity}` }),
      ),
      line(9, { intValue: 5 }),
      {
        observedTimeUnixNano: String(end),
        severityText: 'WARNING',
        body: { stringValue: 'by text' },
      },
    ];
    const body = JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords }] }] });
    const answer = await send(world, {
      path: 'integration/otlp/v1/logs/',
      headers: JSON_BODY,
      body,
    });
    expect(answer.status).toBe(200);
    expect(world.state.logs.entries.map(({ level, body: text }) => [level, text])).toEqual([
      ['trace', 'level 1'],
      ['debug', 'level 8'],
      ['info', 'level 9'],
      ['warn', 'level 13'],
      ['error', 'level 20'],
      ['fatal', 'level 24'],
      ['warn', 'by text'],
    ]);
    expect(world.state.logs.entries[0]).toMatchObject({
      timestamp: START - 1000,
      traceId: TRACE,
      attributes: { 'sentry.origin': 'auto.otlp.logs', sku: 's1' },
    });
  });

  test('as protobuf', async () => {
    const world = createTestWorld();
    const record = message(
      fixed64(1, start),
      varint(2, 17),
      bytes(5, anyString('it broke')),
      bytes(9, Buffer.from(TRACE, 'hex')),
    );
    const body = message(bytes(1, bytes(2, bytes(2, record))));
    const answer = await send(world, {
      path: 'integration/otlp/v1/logs',
      headers: PROTOBUF_BODY,
      body,
    });
    expect(answer.status).toBe(200);
    expect(world.state.logs.entries).toMatchObject([
      {
        timestamp: START - 1000,
        level: 'error',
        severityNumber: 17,
        body: 'it broke',
        traceId: TRACE,
      },
    ]);
  });
});

const anyString = (text: string): Uint8Array => bytes(1, text);
const keyValue = (key: string, value: Uint8Array): Uint8Array =>
  message(bytes(1, key), bytes(2, value));

/** `traces` by the field numbers of opentelemetry-proto v1. */
function encodeTraces(): Uint8Array {
  const list = message(bytes(1, varint(3, 1)), bytes(1, anyString('b')));
  const attributes = [
    keyValue('http.request.method', anyString('GET')),
    keyValue('http.response.status_code', varint(3, 500)),
    keyValue('ratio', double(4, 0.5)),
    keyValue('cached', varint(2, 1)),
    keyValue('list', bytes(5, list)),
    keyValue('map', bytes(6, bytes(1, keyValue('a', anyString('b'))))),
  ].map((attribute) => bytes(9, attribute));
  const link = message(
    bytes(1, Buffer.from(TRACE, 'hex')),
    bytes(2, Buffer.from(PARENT, 'hex')),
    fixed32(6, 1),
  );
  const span = message(
    bytes(1, Buffer.from(TRACE, 'hex')),
    bytes(2, Buffer.from(SPAN, 'hex')),
    bytes(4, Buffer.from(PARENT, 'hex')),
    bytes(5, 'GET /cart'),
    varint(6, 2),
    fixed64(7, start),
    fixed64(8, end),
    ...attributes,
    bytes(13, link),
    bytes(15, message(bytes(2, 'it broke'), varint(3, 2))),
    fixed32(16, 0x301),
  );
  const resource = bytes(1, keyValue('service.name', anyString('shop')));
  const scope = message(bytes(1, 'http'), bytes(2, '1.0'));
  const scopeSpans = message(bytes(1, scope), bytes(2, span));
  return bytes(1, message(bytes(1, resource), bytes(2, scopeSpans)));
}

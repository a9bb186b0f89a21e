import { describe, expect, it } from 'vitest';
import { readAsRelay } from './relay-otlp-model.ts';

// Worked out by hand from Relay's rules as Sentry's documentation and source state them, before the model was run.
const text = (value: string) => ({ stringValue: value });
const span = (attributes: Readonly<Record<string, object>>, rest: object = {}) =>
  readAsRelay(
    {
      traceId: '0af7651916cd43dd8448eb211c80319c',
      spanId: 'b7ad6b7169203331',
      name: 'work',
      kind: 1,
      attributes: Object.entries(attributes).map(([key, value]) => ({ key, value })),
      ...rest,
    },
    {},
    {},
  );

describe('the model of Relay', () => {
  it.each([
    ['a server that got a request', { 'http.request.method': text('GET') }, 2, 'http.server'],
    ['a client that sends one', { 'http.method': text('GET') }, 3, 'http.client'],
    ['a request of no side', { 'http.request.method': text('GET') }, 1, 'http'],
    [
      'a prefetch',
      { 'http.request.method': text('GET'), 'sentry.http.prefetch': { boolValue: true } },
      1,
      'http.prefetch',
    ],
    ['a database', { 'db.system.name': text('postgresql') }, 3, 'db'],
    [
      'a request to a database',
      { 'db.system': text('x'), 'http.method': text('GET') },
      3,
      'http.client',
    ],
    ['a model', { 'gen_ai.provider.name': text('acme'), 'rpc.service': text('x') }, 3, 'gen_ai'],
    ['a remote call', { 'rpc.service': text('x'), 'messaging.system': text('y') }, 3, 'rpc'],
    [
      'a queue',
      { 'messaging.system': text('kafka'), 'faas.trigger': text('pubsub') },
      5,
      'message',
    ],
    ['a function', { 'faas.trigger': text('timer') }, 1, 'timer'],
    ['a trigger that is no text', { 'faas.trigger': { intValue: '1' } }, 1, 'default'],
    ['nothing known', {}, 1, 'default'],
    ['an op of its own', { 'sentry.op': text('mine'), 'db.system': text('x') }, 1, 'mine'],
  ])('calls %s by its op', (_what, attributes, kind, op) => {
    expect(span(attributes, { kind }).op).toBe(op);
  });

  it('keeps a name, and fills an empty one from the first attribute that tells', () => {
    expect(span({ 'http.method': text('GET'), 'http.route': text('/a') }).name).toBe('work');
    expect(span({ 'http.method': text('GET') }, { name: '', kind: 2 }).name).toBe('http.server');
    expect(span({ 'db.system': text('x'), 'http.method': text('GET') }, { name: '' }).name).toBe(
      'db',
    );
    expect(span({}, { name: '' }).name).toBeUndefined();
  });

  it('takes only an error for an error, whatever the answer of the server was', () => {
    expect(span({ 'http.response.status_code': { intValue: '500' } }).status).toBe('ok');
    expect(span({}, { status: { code: 1 } }).status).toBe('ok');
    const failed = span({}, { status: { code: 2, message: 'gone' } });
    expect(failed.status).toBe('error');
    expect(failed.attributes['sentry.status.message']).toEqual({ type: 'string', value: 'gone' });
  });

  it('takes a span for a segment only when its parent is known to be remote', () => {
    expect(span({}, { flags: 0x301 }).isSegment).toBe(true);
    expect(span({}, { flags: 0x101 }).isSegment).toBeUndefined();
    expect(span({}, { flags: 0x201 }).isSegment).toBeUndefined();
  });

  it('reads one bit of the flags of a link', () => {
    const link = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16) };
    const flags = [0, 1, 2, 3, 0x101];
    const { links } = span({}, { links: flags.map((value) => ({ ...link, flags: value })) });
    expect(links.map(({ sampled }) => sampled)).toEqual([false, true, false, true, true]);
  });

  it('types attributes, and writes lists and maps as JSON without what is nested in them', () => {
    const list = {
      values: [text('a'), { intValue: '1' }, { doubleValue: 0.5 }, { boolValue: true }],
    };
    const map = {
      values: [
        { key: 'a', value: text('b') },
        { key: 'c', value: { arrayValue: {} } },
      ],
    };
    const { attributes } = span({
      text: text('x'),
      flag: { boolValue: false },
      integer: { intValue: '7' },
      double: { doubleValue: 7 },
      bytes: { bytesValue: 'aGk=' },
      noText: { bytesValue: '/w==' },
      list: { arrayValue: list },
      nested: { arrayValue: { values: [{ arrayValue: list }, text('b')] } },
      map: { kvlistValue: map },
      nothing: {},
    });
    expect(attributes).toMatchObject({
      text: { type: 'string', value: 'x' },
      flag: { type: 'boolean', value: false },
      integer: { type: 'integer', value: 7 },
      double: { type: 'double', value: 7 },
      bytes: { type: 'string', value: 'hi' },
      list: { type: 'string', value: '["a",1,0.5,true]' },
      nested: { type: 'string', value: '["b"]' },
      map: { type: 'string', value: '{"a":"b"}' },
    });
    expect(Object.keys(attributes)).not.toEqual(expect.arrayContaining(['noText']));
    expect(Object.keys(attributes)).not.toEqual(expect.arrayContaining(['nothing']));
  });

  it('puts resource and scope before the attributes of the span', () => {
    const { attributes } = readAsRelay(
      { kind: 2, attributes: [{ key: 'sentry.origin', value: text('auto.http') }] },
      {
        attributes: [
          { key: 'service.name', value: text('shop') },
          { key: 'telemetry.sdk.language', value: text('nodejs') },
        ],
      },
      { name: 'http', version: '1.0.0', attributes: [{ key: 'name', value: text('other') }] },
    );
    expect(attributes).toEqual({
      'resource.service.name': { type: 'string', value: 'shop' },
      'resource.telemetry.sdk.language': { type: 'string', value: 'nodejs' },
      'instrumentation.name': { type: 'string', value: 'http' },
      'instrumentation.version': { type: 'string', value: '1.0.0' },
      'sentry.origin': { type: 'string', value: 'auto.http' },
      'sentry.platform': { type: 'string', value: 'node' },
      'sentry.kind': { type: 'string', value: 'server' },
    });
  });
});

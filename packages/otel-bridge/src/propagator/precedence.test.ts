import {
  context as contextApi,
  defaultTextMapGetter,
  defaultTextMapSetter,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  trace,
  type Context,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import { describe, expect, test } from 'vitest';
import { createSentryPropagator, createSentrySampler } from '../index.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const OTHER = '0af7651916cd43dd8448eb211c80319c';
const SPAN = '00f067aa0ba902b7';
const NEAR = 'b7ad6b7169203331';
const dsn = 'https://public@o1.ingest.example.invalid/1';
const propagator = createSentryPropagator({ dsn, release: 'shop@1', propagateTraceparent: true });

const extract = (headers: object, context: Context = ROOT_CONTEXT): Context =>
  propagator.extract(context, headers, defaultTextMapGetter);
const inject = (context: Context, headers: Record<string, string> = {}): Record<string, string> => {
  propagator.inject(context, headers, defaultTextMapSetter);
  return headers;
};

describe('which header counts', () => {
  test.each([
    {
      name: 'sentry-trace alone',
      headers: { 'sentry-trace': `${TRACE}-${SPAN}-1` },
      expected: [TRACE, SPAN, 1],
    },
    {
      name: 'traceparent alone',
      headers: { traceparent: `00-${TRACE}-${SPAN}-01` },
      expected: [TRACE, SPAN, 1],
    },
    {
      name: 'sentry-trace before traceparent',
      headers: { 'sentry-trace': `${TRACE}-${SPAN}-0`, traceparent: `00-${OTHER}-${NEAR}-01` },
      expected: [TRACE, SPAN, 0],
    },
    {
      name: 'traceparent where sentry-trace is illegal',
      headers: {
        'sentry-trace': `${TRACE.toUpperCase()}-${SPAN}-1`,
        traceparent: `00-${OTHER}-${NEAR}-01`,
      },
      expected: [OTHER, NEAR, 1],
    },
    {
      name: 'the random flag of traceparent beside sentry-trace of the same trace',
      headers: { 'sentry-trace': `${TRACE}-${SPAN}-1`, traceparent: `00-${TRACE}-${SPAN}-03` },
      expected: [TRACE, SPAN, 3],
    },
    {
      name: 'flags 0x03 of W3C level 2 as sampled',
      headers: { traceparent: `00-${TRACE}-${SPAN}-03` },
      expected: [TRACE, SPAN, 3],
    },
    {
      name: 'a later version of traceparent',
      headers: { traceparent: `01-${TRACE}-${SPAN}-01-more` },
      expected: [TRACE, SPAN, 1],
    },
    {
      name: 'a list of one header',
      headers: { 'sentry-trace': [`${TRACE}-${SPAN}-1`] },
      expected: [TRACE, SPAN, 1],
    },
  ])('$name', ({ headers, expected }) => {
    const spanContext = trace.getSpanContext(extract(headers));
    expect([spanContext?.traceId, spanContext?.spanId, spanContext?.traceFlags]).toEqual(expected);
    expect(spanContext?.isRemote).toBe(true);
  });

  test.each([
    { name: 'version ff', headers: { traceparent: `ff-${TRACE}-${SPAN}-01` } },
    {
      name: 'version 00 with more after the flags',
      headers: { traceparent: `00-${TRACE}-${SPAN}-01-more` },
    },
    {
      name: 'two different traceparents',
      headers: { traceparent: [`00-${TRACE}-${SPAN}-01`, `00-${OTHER}-${SPAN}-01`] },
    },
    { name: 'ids of zeroes', headers: { 'sentry-trace': `${'0'.repeat(32)}-${SPAN}-1` } },
    { name: 'a trace id without a span id', headers: { 'sentry-trace': TRACE } },
  ])('none: $name', ({ headers }) => {
    expect(trace.getSpanContext(extract(headers))).toBe(undefined);
  });

  test('Sentry members of baggage join a trace that came by traceparent, and a later propagator keeps it', () => {
    const headers = {
      traceparent: `00-${TRACE}-${SPAN}-01`,
      baggage: `sentry-trace_id=${TRACE},sentry-release=theirs%401,sentry-sample_rate=0.5,sentry-sample_rand=0.25`,
    };
    const outgoing = inject(
      new W3CTraceContextPropagator().extract(extract(headers), headers, defaultTextMapGetter),
    );
    expect(outgoing['baggage']).toContain('sentry-release=theirs%401');
  });

  test('Sentry members of another trace are left out', () => {
    const headers = {
      'sentry-trace': `${TRACE}-${SPAN}-1`,
      baggage: `sentry-trace_id=${OTHER},sentry-release=theirs`,
    };
    expect(inject(extract(headers))['baggage']).not.toContain('theirs');
  });

  test('tracestate of another trace is left out, and one that breaks the grammar as a whole', () => {
    const sentry = { 'sentry-trace': `${TRACE}-${SPAN}-1` };
    const foreign = { ...sentry, traceparent: `00-${OTHER}-${SPAN}-01`, tracestate: 'acme=1' };
    expect(inject(extract(foreign))['tracestate'] ?? '').not.toContain('acme');
    const broken = { traceparent: `00-${TRACE}-${SPAN}-01`, tracestate: 'acme=1,SHOUT=2' };
    expect(inject(extract(broken))['tracestate']).toBe(undefined);
  });
});

describe('what is passed on', () => {
  test('a caller that has not decided stays without a flag, and its baggage as it was', () => {
    const baggage = `sentry-trace_id=${TRACE},sentry-public_key=theirs,sentry-sample_rand=0.123456`;
    const outgoing = inject(extract({ 'sentry-trace': `${TRACE}-${SPAN}`, baggage }));
    expect(outgoing['sentry-trace']).toBe(`${TRACE}-${SPAN}`);
    expect(outgoing['baggage']).toBe(baggage);
  });

  test('a caller without Sentry gets the dynamic sampling context of this service', () => {
    const outgoing = inject(
      extract({ traceparent: `00-${TRACE}-${SPAN}-01`, tracestate: 'ot=th:8' }),
    );
    const members = (outgoing['baggage'] ?? '').split(',');
    expect(members).toEqual(
      expect.arrayContaining([
        `sentry-trace_id=${TRACE}`,
        'sentry-public_key=public',
        'sentry-org_id=1',
        'sentry-release=shop%401',
        'sentry-environment=production',
        'sentry-sampled=true',
      ]),
    );
  });

  test('release and environment of a new trace are those of the resource, where it has them', () => {
    const resource = {
      attributes: { 'service.version': 'worker@2', 'deployment.environment.name': 'staging' },
    };
    const provider = new BasicTracerProvider({
      sampler: createSentrySampler({ tracesSampleRate: 1 }),
    });
    const span = Object.assign(provider.getTracer('shop').startSpan('GET /', {}, ROOT_CONTEXT), {
      resource,
    });
    const baggage = inject(trace.setSpan(ROOT_CONTEXT, span))['baggage'];
    expect(baggage).toContain('sentry-release=worker%402,sentry-environment=staging');
  });

  test('a caller of Sentry without baggage gets no context that is not its own', () => {
    const outgoing = inject(extract({ 'sentry-trace': `${TRACE}-${SPAN}-1` }));
    expect(outgoing['baggage']).toMatch(/^sentry-sample_rand=0\.\d{6}$/);
  });

  test('members of others go on byte for byte, with their properties, until the application changes them', () => {
    const theirs = ['a=b%20c;ttl=5; secure', "key!=it's;p = q", 'percent=%7Eb', 'empty='];
    const context = extract({ baggage: theirs.join(', ') });
    expect(inject(context)['baggage']).toBe(theirs.join(','));
    const baggage = propagation.getBaggage(context);
    expect(baggage?.getEntry('a')?.value).toBe('b c');
    const changed = baggage?.setEntry('a', { value: 'ü,;' }).removeEntry('empty');
    if (!changed) throw new Error('There is baggage.');
    expect(inject(propagation.setBaggage(context, changed))['baggage']).toBe(
      ['a=%C3%BC%2C%3B', theirs[1], theirs[2]].join(','),
    );
  });

  test('the most important members of too much baggage', () => {
    const many = Array.from({ length: 400 }, (_, index) => `k${index}=${'v'.repeat(40)}`);
    const baggage = [...many, `sentry-trace_id=${TRACE}`, 'sentry-sample_rand=0.5'].join(',');
    const header =
      inject(extract({ 'sentry-trace': `${TRACE}-${SPAN}-1`, baggage }))['baggage'] ?? '';
    expect(header).toContain(`sentry-trace_id=${TRACE}`);
    expect(header.length).toBeLessThanOrEqual(8192);
    expect(header.split(',').length).toBeLessThanOrEqual(180);
    expect(header.split(',').every((member) => baggage.split(',').includes(member))).toBe(true);
  });

  test.each([
    { name: 'a plain object', carrier: { baggage: 'theirs=1;p' } as Record<string, string> },
    { name: 'Headers', carrier: new Headers({ baggage: 'theirs=1;p' }) },
    { name: 'a Map', carrier: new Map([['baggage', 'theirs=1;p']]) },
  ])('what a carrier has already: $name', ({ carrier }) => {
    const context = extract({ 'sentry-trace': `${TRACE}-${SPAN}-1`, baggage: 'mine=2' });
    propagator.inject(context, carrier, {
      set: (into: unknown, key, value) => {
        if (into instanceof Headers || into instanceof Map) into.set(key, value);
        else Object.assign(into ?? {}, { [key]: value });
      },
    });
    const header =
      carrier instanceof Headers || carrier instanceof Map
        ? carrier.get('baggage')
        : carrier['baggage'];
    expect(header).toMatch(/^sentry-sample_rand=[\d.]+,theirs=1;p,mine=2$/);
  });

  test('contexts that are not the active one', () => {
    const other = extract({ 'sentry-trace': `${OTHER}-${SPAN}-1` });
    const context = extract({ 'sentry-trace': `${TRACE}-${SPAN}-1` });
    const outgoing = contextApi.with(other, () => inject(context));
    expect(outgoing['sentry-trace']).toContain(TRACE);
  });

  test('nothing where tracing is suppressed', () => {
    const suppressed = Symbol.for('OpenTelemetry SDK Context Key SUPPRESS_TRACING');
    const context = extract({ 'sentry-trace': `${TRACE}-${SPAN}-1` }).setValue(suppressed, true);
    expect(inject(context)).toEqual({});
  });
});

describe('propagation targets', () => {
  const targeted = (targets: (string | RegExp)[]) =>
    createSentryPropagator({ dsn, tracePropagationTargets: targets });
  const call = (
    targets: (string | RegExp)[],
    url: string,
    rate: number,
  ): Record<string, string> => {
    const sampler = createSentrySampler({
      tracesSampleRate: rate,
      tracePropagationTargets: targets,
    });
    const tracer = new BasicTracerProvider({ sampler }).getTracer('shop');
    const server = trace.setSpan(ROOT_CONTEXT, tracer.startSpan('GET /', {}, ROOT_CONTEXT));
    const client = tracer.startSpan(
      'GET',
      { kind: SpanKind.CLIENT, attributes: { 'url.full': url } },
      server,
    );
    const headers: Record<string, string> = {};
    targeted(targets).inject(trace.setSpan(server, client), headers, defaultTextMapSetter);
    return headers;
  };

  test.each([1, 0])('a URL gets headers if it is one of them, at rate %i', (rate) => {
    const targets = ['api.example.com', /^https:\/\/shop\./];
    expect(call(targets, 'https://api.example.com/orders', rate)['sentry-trace']).toBeDefined();
    expect(call(targets, 'https://shop.example.com/', rate)['sentry-trace']).toBeDefined();
    expect(call(targets, 'https://payments.example.net/', rate)).toEqual({});
  });

  test('no target at all means no headers', () => {
    expect(call([], 'https://api.example.com/', 1)).toEqual({});
    const headers: Record<string, string> = {};
    targeted([]).inject(
      extract({ 'sentry-trace': `${TRACE}-${SPAN}-1` }),
      headers,
      defaultTextMapSetter,
    );
    expect(headers).toEqual({});
  });
});

import {
  defaultTextMapGetter,
  defaultTextMapSetter,
  ROOT_CONTEXT,
  SpanKind,
  trace,
  type Context,
} from '@opentelemetry/api';
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import { describe, expect, test } from 'vitest';
import {
  createSentryPropagator,
  createSentrySampler,
  type Diagnostic,
  type OtelSamplingContext,
  type SamplerOptions,
} from '../index.ts';
import { createClient } from '../testing/otel-setup.ts';
import { carriedBy } from '../trace-state/carrying-tracestate.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';
const propagator = createSentryPropagator({ propagateTraceparent: true });

function run(options: SamplerOptions, headers: object = {}) {
  const tracer = new BasicTracerProvider({ sampler: createSentrySampler(options) }).getTracer(
    'shop',
  );
  const caller = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
  const root = tracer.startSpan(
    'GET /',
    { kind: SpanKind.SERVER, attributes: { plan: 'free' } },
    caller,
  );
  const within = trace.setSpan(caller, root);
  const child = tracer.startSpan('select', {}, within);
  return {
    isKept: root.isRecording(),
    isChildKept: child.isRecording(),
    attributes: 'attributes' in root ? root.attributes : {},
    headers: inject(trace.setSpan(within, child)),
  };
}

function inject(context: Context): Record<string, string> {
  const headers: Record<string, string> = {};
  propagator.inject(context, headers, defaultTextMapSetter);
  return headers;
}

describe('without a sampler and a rate', () => {
  test.each([
    { flag: '-1', w3c: '01' },
    { flag: '-0', w3c: '00' },
    { flag: '', w3c: '00' },
  ])('nothing is recorded, and the decision "$flag" of the caller goes on', ({ flag, w3c }) => {
    const { isKept, isChildKept, headers } = run({}, { 'sentry-trace': `${TRACE}-${SPAN}${flag}` });
    expect([isKept, isChildKept]).toEqual([false, false]);
    expect(headers['sentry-trace']).toMatch(new RegExp(`^${TRACE}-[0-9a-f]{16}${flag}$`));
    expect(headers['traceparent']).toMatch(new RegExp(`-${w3c}$`));
  });

  test('the decision of a caller of W3C goes on as well', () => {
    const { isKept, headers } = run({}, { traceparent: `00-${TRACE}-${SPAN}-01` });
    expect(isKept).toBe(false);
    expect(headers['sentry-trace']).toMatch(/-1$/);
    expect(headers['traceparent']).toMatch(/-01$/);
  });

  test('a new trace is left to the next service to decide, with the number to decide by', () => {
    const { headers } = run({});
    expect(headers['sentry-trace']).toMatch(/^[0-9a-f]{32}-[0-9a-f]{16}$/);
    expect(headers['baggage']).toMatch(/sentry-sample_rand=0\.\d{6}/);
    expect(headers['baggage']).not.toMatch(/sampled|sample_rate/);
  });
});

describe('a rate', () => {
  test('of zero is a decision, which goes on', () => {
    const { isKept, headers } = run({ tracesSampleRate: 0 });
    expect(isKept).toBe(false);
    expect(headers['sentry-trace']).toMatch(/-0$/);
    expect(headers['baggage']).toMatch(/sentry-sample_rate=0,.*sentry-sampled=false/);
  });

  test('is published in six decimals and by ot=, and is an attribute of the root', () => {
    const { attributes, headers } = run({ tracesSampleRate: 1 });
    expect(attributes).toMatchObject({ 'sentry.sample_rate': 1 });
    expect(headers['baggage']).toMatch(
      /sentry-sample_rate=1,sentry-sample_rand=0\.\d{6},sentry-sampled=true/,
    );
    expect(headers['tracestate']).toMatch(/^ot=th:0;rv:[0-9a-f]{14}$/);
  });

  test('of a client counts where no other is given', () => {
    const sdkClient = createClient({ tracesSampleRate: 1 });
    expect(run({ sdkClient }).isKept).toBe(true);
    expect(run({ sdkClient, tracesSampleRate: 0 }).isKept).toBe(false);
  });

  test('does not change what a caller has decided', () => {
    const kept = { 'sentry-trace': `${TRACE}-${SPAN}-1` };
    expect(run({ tracesSampleRate: 0 }, kept)).toMatchObject({ isKept: true, isChildKept: true });
    const dropped = { traceparent: `00-${TRACE}-${SPAN}-00` };
    expect(run({ tracesSampleRate: 1 }, dropped)).toMatchObject({
      isKept: false,
      isChildKept: false,
    });
  });

  test.each([{ tracesSampleRate: 2 }, { tracesSampler: () => Number.NaN }])(
    'that is none keeps nothing and is reported: %o',
    (options) => {
      const diagnostics: Diagnostic[] = [];
      const onDiagnostic = (diagnostic: Diagnostic): unknown => diagnostics.push(diagnostic);
      expect(run({ ...options, onDiagnostic }).isKept).toBe(false);
      expect(diagnostics).toMatchObject([{ code: 'otel-bridge/invalid-sample-rate' }]);
    },
  );
});

describe('a tracesSampler', () => {
  test('is told of the span and of the caller, and can follow the rate of the caller', () => {
    const contexts: OtelSamplingContext[] = [];
    const tracesSampler = (context: OtelSamplingContext): number => {
      contexts.push(context);
      return context.inheritOrSampleWith(0);
    };
    const baggage = `sentry-trace_id=${TRACE},sentry-sample_rate=0.25,sentry-sample_rand=0.1`;
    const { isKept } = run({ tracesSampler }, { 'sentry-trace': `${TRACE}-${SPAN}-1`, baggage });
    expect(isKept).toBe(true);
    expect(contexts).toMatchObject([
      { name: 'GET /', attributes: { plan: 'free' }, parentSampled: true, parentSampleRate: 0.25 },
    ]);
  });

  test('that lowers the rate changes what is published, so that all of it agrees', () => {
    const baggage = `sentry-trace_id=${TRACE},sentry-sample_rate=0.5,sentry-sample_rand=0.3,sentry-sampled=true`;
    const { isKept, headers } = run(
      { tracesSampler: () => 0.2 },
      { 'sentry-trace': `${TRACE}-${SPAN}-1`, baggage },
    );
    expect(isKept).toBe(false);
    expect(headers['baggage']).toContain(
      'sentry-sample_rate=0.2,sentry-sample_rand=0.3,sentry-sampled=false',
    );
    expect(headers['tracestate']).toMatch(/^ot=rv:[0-9a-f]{14}$/);
  });

  test('that throws leaves the decision to the caller, else to the rate, and is reported', () => {
    const diagnostics: Diagnostic[] = [];
    const options = {
      tracesSampler: () => {
        throw new Error('no such plan');
      },
      onDiagnostic: (diagnostic: Diagnostic): unknown => diagnostics.push(diagnostic),
    };
    expect(run(options, { 'sentry-trace': `${TRACE}-${SPAN}-1` }).isKept).toBe(true);
    expect(run(options).isKept).toBe(false);
    expect(run({ ...options, tracesSampleRate: 1 }).isKept).toBe(true);
    expect(diagnostics.map(({ code }) => code)).toEqual(
      Array.from({ length: 3 }, () => 'otel-bridge/traces-sampler-failed'),
    );
  });

  test('is asked once for a trace, and not for spans below', () => {
    let calls = 0;
    run({ tracesSampler: () => (calls += 1) });
    expect(calls).toBe(1);
  });
});

test('a randomness that another root has chosen stays, and the threshold follows the decision', () => {
  const traceparent = `00-${TRACE}-${SPAN}-01`;
  const tracestate = 'ot=p:8;th:4;rv:ccddee00112233,acme=1';
  const kept = run({ tracesSampler: () => 0.5 }, { traceparent, tracestate });
  expect(kept.headers['tracestate']).toBe('ot=th:8;rv:ccddee00112233;p:8,acme=1');
  const dropped = run({ tracesSampler: () => 0.1 }, { traceparent, tracestate });
  expect(dropped.isKept).toBe(false);
  expect(dropped.headers['tracestate']).toBe('ot=rv:ccddee00112233;p:8,acme=1');
});

test('a threshold that contradicts the decision of its caller is erased', () => {
  const headers = {
    traceparent: `00-${TRACE}-${SPAN}-01`,
    tracestate: 'ot=th:f;rv:00000000000000',
  };
  expect(run({ tracesSampleRate: 1 }, headers).headers['tracestate']).toBe('ot=rv:00000000000000');
});

describe('what an application does', () => {
  test('ids that are not hexadecimal do not throw', () => {
    const sampler = createSentrySampler({ tracesSampleRate: 1 });
    const ask = () =>
      sampler.shouldSample(ROOT_CONTEXT, 'shop-trace-1', 'GET /', SpanKind.SERVER, {}, []);
    expect(ask().decision).toBe(2);
  });

  test('a hook of the client that throws does not take the request with it', () => {
    const sdkClient = createClient({ tracesSampleRate: 1 });
    sdkClient.on('createDsc', () => {
      throw new Error('no replay');
    });
    const spanContext = { traceId: TRACE, spanId: SPAN, traceFlags: 1 };
    const headers: Record<string, string> = {};
    createSentryPropagator({ sdkClient }).inject(
      trace.setSpanContext(ROOT_CONTEXT, spanContext),
      headers,
      defaultTextMapSetter,
    );
    expect(headers['baggage']).toContain(`sentry-trace_id=${TRACE}`);
  });
});

describe('the address of a request that is not recorded', () => {
  const attributes = { 'url.full': 'https://stock.example.com/items' };
  const ask = (options: SamplerOptions, kind = SpanKind.CLIENT) =>
    createSentrySampler(options).shouldSample(ROOT_CONTEXT, TRACE, 'GET', kind, attributes, []);
  const targets = { tracePropagationTargets: ['stock'] };

  test('is carried for the targets of propagation', () => {
    const { decision, traceState } = ask({ ...targets, tracesSampleRate: 0 });
    expect(decision).toBe(0);
    expect(carriedBy(traceState)).toMatchObject({ url: attributes['url.full'], sampled: false });
    expect(traceState?.get('ot')).toMatch(/^rv:[0-9a-f]{14}$/);
  });

  test('is not where all are targets, where it is no request, and where the span is kept', () => {
    for (const { traceState } of [
      ask({ tracesSampleRate: 0 }),
      ask({ ...targets, tracesSampleRate: 0 }, SpanKind.SERVER),
      ask({ ...targets, tracesSampleRate: 1 }),
    ]) {
      expect(carriedBy(traceState)?.url).toBeUndefined();
    }
  });
});

test('a span context of another trace in the context is no parent', () => {
  const other = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: SPAN, traceFlags: 0 };
  const { decision } = createSentrySampler({ tracesSampleRate: 1 }).shouldSample(
    trace.setSpanContext(ROOT_CONTEXT, other),
    TRACE,
    'GET',
    SpanKind.SERVER,
    {},
    [],
  );
  expect(decision).toBe(2);
});

test('tells its name', () => {
  expect(createSentrySampler().toString()).toBe('SentrySampler');
});

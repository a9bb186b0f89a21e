import { SpanStatusCode } from '@opentelemetry/api';
import { afterEach, describe, expect, test } from 'vitest';
import { checkOtelSetup, type Diagnostic } from '../check.ts';
import {
  createSentryOtel,
  createSentryPropagator,
  createSentrySpanExporter,
  type OtelReadableSpan,
} from '../index.ts';
import { createOtlpOptions, createOtlpSpanExporter } from '../otlp.ts';
import {
  createBatch,
  createClient,
  createProvider,
  generations,
  load,
  setGlobals,
  unregister,
  type Generation,
} from '../testing/otel-setup.ts';
import { findOracle } from '../testing/oracle.ts';
import { printFigure } from '../testing/proof.ts';

const dsn = 'https://public@o1.ingest.example.invalid/1';
const sentryUrl = createOtlpOptions(dsn).traces.url;
const collectorUrl = 'http://localhost:4318/v1/traces';
const envelopeUrl = 'https://sentry.io/api/1/envelope/';
const needed = [...generations, findOracle('otel-2')];
const isSkipped = needed.some((oracle) => oracle.isSkipped);

/** Sets something up and checks it. */
type Setup = () => readonly Diagnostic[];

const composite = (...names: readonly ('baggage' | 'ours' | 'trace')[]) => {
  type Core = Readonly<
    Record<string, new (options?: object) => ReturnType<typeof createSentryPropagator>>
  >;
  const core = load<Core>('otel-2', '@opentelemetry/core');
  const make = (name: string) => {
    const Constructor = core[name];
    if (!Constructor) throw new Error(`No ${name}.`);
    return Constructor;
  };
  const propagators = names.map((name) =>
    name === 'ours'
      ? createSentryPropagator({ dsn })
      : new (make(name === 'trace' ? 'W3CTraceContextPropagator' : 'W3CBaggagePropagator'))(),
  );
  return new (make('CompositePropagator'))({ propagators });
};
const otlp = (url: string): object => {
  type Exporter = { OTLPTraceExporter: new (options: object) => object };
  const { OTLPTraceExporter } = load<Exporter>('otel-2', '@opentelemetry/exporter-trace-otlp-http');
  return createBatch('otel-2', new OTLPTraceExporter({ url, headers: {} }));
};
const second = (
  spanProcessors: readonly object[],
  check: Parameters<typeof checkOtelSetup>[0] = {},
) => {
  setGlobals('otel-2', createProvider('otel-2', { spanProcessors }));
  return checkOtelSetup(check);
};
const whole = (generation: Generation, options = {}): readonly Diagnostic[] => {
  const { textMapPropagator, ...parts } = createSentryOtel({
    dsn,
    tracesSampleRate: 1,
    ...options,
  });
  const provider = createProvider(generation, parts);
  setGlobals(generation, provider, { propagator: textMapPropagator });
  return checkOtelSetup({ provider });
};
const span = (scope: string, startInMs: number, kind = 2): OtelReadableSpan => ({
  name: `GET by ${scope}`,
  kind,
  spanContext: () => ({
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    spanId: '00f067aa0ba902b7',
    traceFlags: 1,
  }),
  parentSpanId: '1111111111111111',
  startTime: [1_800_000_000, startInMs * 1e6],
  endTime: [1_800_000_001, 0],
  status: { code: SpanStatusCode.UNSET },
  attributes: {},
  links: [],
  events: [],
  resource: { attributes: {} },
  instrumentationScope: { name: scope },
});

const right: Readonly<Record<string, Setup>> = {
  'createSentryOtel under SDK 1.30': () => whole('otel-1'),
  'createSentryOtel under SDK 2.12': () => whole('otel-2'),
  'createSentryOtel under SDK 3.1 with API 1.10': () => whole('otel-3'),
  'createSentryOtel with a client that does not trace': () => {
    const sdkClient = createClient();
    return [...whole('otel-2', { dsn: undefined, sdkClient }), ...checkOtelSetup({ sdkClient })];
  },
  'the exporter under a batch processor': () =>
    second([createBatch('otel-2', createSentrySpanExporter({ dsn }))]),
  'the exporter, and the propagator at the end of a composite': () => {
    const spanProcessors = [createBatch('otel-2', createSentrySpanExporter({ dsn }))];
    setGlobals('otel-2', createProvider('otel-2', { spanProcessors }), {
      propagator: composite('trace', 'baggage', 'ours'),
    });
    return checkOtelSetup();
  },
  'OTLP to Sentry': () => second([otlp(sentryUrl)], createOtlpOptions(dsn).traces),
  'OTLP to a collector, and the bridge to Sentry': () =>
    second([otlp(collectorUrl), createBatch('otel-2', createSentrySpanExporter({ dsn }))]),
  'the small OTLP exporter': () =>
    second(
      [createBatch('otel-2', createOtlpSpanExporter(createOtlpOptions(dsn).traces))],
      createOtlpOptions(dsn).traces,
    ),
  'an address only, with nothing registered': () => checkOtelSetup(createOtlpOptions(dsn).logs),
  'two calls of one library at the same moment, and internal work of two': () =>
    checkOtelSetup({ spans: [span('http', 0), span('http', 0), span('a', 0, 0), span('b', 0, 0)] }),
  'instrumentation of http beside an SDK that has its own for errors': () => {
    const provider = createProvider('otel-2', {});
    provider.getTracer('@opentelemetry/instrumentation-http', '0.223.0');
    setGlobals('otel-2', provider);
    return checkOtelSetup({ sdkClient: createClient({ integrations: [{ name: 'Http' }] }) });
  },
};

const wrong: Readonly<
  Record<string, { readonly code: string; readonly also?: readonly string[]; readonly set: Setup }>
> = {
  'another provider that came first': {
    code: 'two-providers',
    set: () => {
      setGlobals('otel-2', createProvider('otel-2', {}));
      return checkOtelSetup({ provider: createProvider('otel-2', {}) });
    },
  },
  'a provider that nobody has registered': {
    code: 'provider-not-registered',
    set: () => {
      setGlobals('otel-2', undefined);
      return checkOtelSetup({ provider: createProvider('otel-2', {}) });
    },
  },
  'no context manager': {
    code: 'no-context-manager',
    set: () => {
      setGlobals('otel-2', createProvider('otel-2', {}), { hasContextManager: false });
      return checkOtelSetup();
    },
  },
  'SDK 2.12 with API 1.10': {
    code: 'api-version',
    set: () => {
      setGlobals('otel-3', createProvider('otel-2', {}));
      return checkOtelSetup();
    },
  },
  'SDK 3.1 with API 1.9': {
    code: 'api-version',
    set: () => {
      setGlobals('otel-2', createProvider('otel-3', {}));
      return checkOtelSetup();
    },
  },
  'a Sentry SDK 10': {
    code: 'sentry-version',
    set: () =>
      checkOtelSetup({
        sdkClient: createClient({ _metadata: { sdk: { name: 'x', version: '10.78.0' } } }),
      }),
  },
  'an address of envelopes that is given': {
    code: 'otlp-envelope-url',
    set: () =>
      checkOtelSetup({
        url: sentryUrl.replace(/integration.*/, 'envelope/'),
        headers: createOtlpOptions(dsn).traces.headers,
      }),
  },
  'an exporter with the address of envelopes': {
    code: 'otlp-envelope-url',
    set: () => second([otlp(envelopeUrl.replace('sentry.io', 'o1.ingest.sentry.io'))]),
  },
  'an exporter with the host of the web site': {
    code: 'otlp-sentry-host',
    set: () => second([otlp(sentryUrl.replace('o1.ingest.example.invalid', 'sentry.io'))]),
  },
  'a sentry-trace header in the exporter': {
    code: 'otlp-sentry-trace-header',
    set: () =>
      checkOtelSetup({
        url: sentryUrl,
        headers: { ...createOtlpOptions(dsn).traces.headers, 'sentry-trace': '...' },
      }),
  },
  'an exporter without a key': {
    code: 'otlp-auth',
    set: () => checkOtelSetup({ url: sentryUrl }),
  },
  'the bridge and OTLP to Sentry': {
    code: 'double-export',
    set: () => second([otlp(sentryUrl), createBatch('otel-2', createSentrySpanExporter({ dsn }))]),
  },
  'the processor and the exporter of the bridge': {
    code: 'double-export',
    set: () =>
      second([
        ...createSentryOtel({ dsn }).spanProcessors,
        createBatch('otel-2', createSentrySpanExporter({ dsn })),
      ]),
  },
  "the bridge and Sentry's own processor of 10": {
    code: 'double-export',
    set: () => {
      type Module = { SentrySpanProcessor: new () => object };
      const { SentrySpanProcessor } = load<Module>('otel-2', '@sentry/opentelemetry');
      return second([new SentrySpanProcessor(), ...createSentryOtel({ dsn }).spanProcessors]);
    },
  },
  'a Sentry SDK that traces': {
    code: 'sentry-tracing-on',
    set: () => second([], { sdkClient: createClient({ tracesSampleRate: 0 }) }),
  },
  'http instrumented by both': {
    code: 'overlapping-instrumentation',
    also: ['sentry-tracing-on'],
    set: () => {
      const provider = createProvider('otel-2', {});
      provider.getTracer('@opentelemetry/instrumentation-http', '0.223.0');
      setGlobals('otel-2', provider);
      const sdkClient = createClient({ tracesSampleRate: 1, integrations: [{ name: 'Http' }] });
      return checkOtelSetup({ sdkClient });
    },
  },
  'spans of two libraries for one call': {
    code: 'overlapping-instrumentation',
    set: () => checkOtelSetup({ spans: [span('http', 0), span('next.js', 0.4), span('http', 50)] }),
  },
  'a propagator after that of the bridge': {
    code: 'propagator-order',
    set: () => {
      setGlobals('otel-2', createProvider('otel-2', {}), {
        propagator: composite('ours', 'trace'),
      });
      return checkOtelSetup();
    },
  },
};

describe.skipIf(isSkipped)(`set-ups of ${generations.map(({ name }) => name).join(', ')}`, () => {
  afterEach(unregister);

  test.each(Object.entries(right))('nothing is said of a right one: %s', (_name, setup) => {
    expect(setup()).toEqual([]);
  });

  test.each(Object.entries(wrong))(
    'what is wrong is found, with a hint, and nothing else: %s',
    (_name, { code, also = [], set }) => {
      const found = set();
      const codes = found.map((diagnostic) => diagnostic.code.replace('otel-bridge/', ''));
      expect(codes.toSorted()).toEqual([code, ...also].toSorted());
      expect(found.every(({ hint }) => hint !== undefined && hint.length > 5)).toBe(true);
    },
  );

  test('there are ten right ones at least, and a fault for each check', () => {
    const codes = new Set(Object.values(wrong).map(({ code }) => code));
    printFigure(
      `right set-ups: ${Object.keys(right).length}, seeded faults: ${Object.keys(wrong).length} of ${codes.size} codes`,
    );
    expect(Object.keys(right).length).toBeGreaterThanOrEqual(10);
  });
});

test('values that are no set-up do not throw', () => {
  const hostile = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no');
      },
    },
  );
  expect(() => checkOtelSetup({ provider: hostile, sdkClient: hostile, url: '' })).not.toThrow();
});

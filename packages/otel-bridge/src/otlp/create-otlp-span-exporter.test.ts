import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import { createManualClock, createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createOtlpOptions,
  createOtlpSpanExporter,
  type Diagnostic,
  type OtelSpanExporter,
} from '../otlp.ts';
import { canonicalSpans } from '../testing/canonical-otlp.ts';
import { decodeOtlp, decoder } from '../testing/decode-otlp.ts';
import { findOracle } from '../testing/oracle.ts';
import { load } from '../testing/otel-setup.ts';
import { startCollector } from '../testing/start-collector.ts';

describe('a Sentry', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await createSandbox();
  });
  afterAll(() => sandbox.close());

  test('takes what is sent with the options of a DSN', async () => {
    const exporter = createOtlpSpanExporter(createOtlpOptions(sandbox.dsn).traces);
    expect(await produce(exporter)).toEqual([0]);
    const request = sandbox.requests.find(({ path }) => path.includes('/otlp/'));
    expect(request).toMatchObject({ method: 'POST', status: 200 });
  });

  test('that refuses the key makes the export fail, once and with its reason', async () => {
    const { url } = createOtlpOptions(sandbox.dsn).traces;
    const diagnostics: Diagnostic[] = [];
    const exporter = createOtlpSpanExporter({
      url,
      headers: {},
      onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
    });
    expect(await produce(exporter)).toEqual([1]);
    expect(diagnostics).toMatchObject([{ code: 'otel-bridge/otlp-not-accepted' }]);
    expect(diagnostics[0]?.message).toMatch(/401/);
  });
});

test('nothing is sent for as long as the receiver asks', async () => {
  const collector = await startCollector((index) => (index === 0 ? 429 : 200));
  const clock = createManualClock(0);
  const url = `${collector.url}/v1/traces`;
  const exporter = createOtlpSpanExporter({ url, headers: {}, clock, onDiagnostic: () => {} });
  expect(await produce(exporter)).toEqual([1]);
  expect(await produce(exporter)).toEqual([1]);
  expect(collector.requests).toHaveLength(1);
  await clock.advance(1_000);
  expect(await produce(exporter)).toEqual([0]);
  await collector.close();
});

test('edge functions are kept alive until it is sent', async () => {
  const collector = await startCollector();
  const works: Promise<unknown>[] = [];
  const exporter = createOtlpSpanExporter({
    url: `${collector.url}/v1/traces`,
    headers: {},
    waitUntil: (work) => works.push(work),
  });
  await produce(exporter);
  expect(works).toHaveLength(1);
  await collector.close();
});

const transformer = findOracle('otel-2');

test.skipIf(decoder.isSkipped || transformer.isSkipped)(
  `says of spans what OpenTelemetry's own exporter says: ${transformer.name}, read by ${decoder.name}`,
  async () => {
    const collector = await startCollector();
    const exporter = createOtlpSpanExporter({ url: `${collector.url}/v1/traces`, headers: {} });
    const spans = makeSpans();
    expect(await exported(exporter, spans)).toBe(0);
    type Transformer = {
      ProtobufTraceSerializer: { serializeRequest(spans: readonly ReadableSpan[]): Uint8Array };
    };
    const name = '@opentelemetry/otlp-transformer';
    const { ProtobufTraceSerializer } = load<Transformer>('otel-2', name);
    const [ours, theirs] = await decodeOtlp([
      { signal: 'traces', form: 'json', body: collector.requests[0]?.body ?? new Uint8Array() },
      { signal: 'traces', form: 'protobuf', body: ProtobufTraceSerializer.serializeRequest(spans) },
    ]);
    await collector.close();
    expect(canonicalSpans(ours ?? {})).toEqual(canonicalSpans(theirs ?? {}));
    expect(canonicalSpans(ours ?? {})).toHaveLength(spans.length);
  },
);

async function produce(exporter: OtelSpanExporter): Promise<number[]> {
  return [await exported(exporter, makeSpans())];
}

function exported(exporter: OtelSpanExporter, spans: ReadableSpan[]): Promise<number> {
  return new Promise((resolve) => exporter.export(spans, ({ code }) => resolve(code)));
}

/** A server span whose parent is remote, and a client span below it, with a bit of everything. */
function makeSpans(): ReadableSpan[] {
  const memory = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(memory)] });
  const tracer = provider.getTracer('shop', '1.2.3');
  const remote = {
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    spanId: '00f067aa0ba902b7',
    traceFlags: 1,
    isRemote: true,
  };
  const outer = tracer.startSpan(
    'GET /orders',
    { kind: SpanKind.SERVER, links: [{ context: remote, attributes: { why: 'batch' } }] },
    trace.setSpanContext(ROOT_CONTEXT, remote),
  );
  const inner = tracer.startSpan(
    'select',
    { kind: SpanKind.CLIENT, attributes: { rows: 3, share: 0.5, ok: true, ids: ['a', 'b'] } },
    trace.setSpan(ROOT_CONTEXT, outer),
  );
  inner.recordException(new Error('No such table'));
  inner.setStatus({ code: SpanStatusCode.ERROR, message: 'No such table' });
  inner.end();
  outer.end();
  return memory.getFinishedSpans();
}

import {
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type HrTime,
  type Tracer,
} from '@opentelemetry/api';
import { describe, expect, test } from 'vitest';
import { createSentrySpanExporter, createSentrySpanProcessor } from '../index.ts';
import type { SentryOtelOptions } from '../index.ts';
import type { OtelReadableSpan, OtelSpanProcessor } from '../otel-types/span.ts';
import { GENERATIONS, loadOtel, oracleOf, type OtelSdk } from '../testing/otel-generations.ts';
import { printFigure, sized } from '../testing/proof.ts';
import { seededRandom } from '../testing/random.ts';
import { startReceiver } from '../testing/receiver.ts';

const SPANS = sized(10_000, 1_000);
const START = 1_780_000_000;
const RESOURCE: Attributes = {
  'service.name': 'shop',
  'service.version': '1.2.3',
  'deployment.environment.name': 'staging',
  'telemetry.sdk.language': 'nodejs',
  // What an SDK would say of itself is no part of the fixture.
  'telemetry.sdk.name': 'opentelemetry',
  'telemetry.sdk.version': '0.0.0',
};
const VALUES = ['GET', '/orders/:id', 'ä "quoted" \u0007 😀', 42, 0.1, true, ['a', 'b'], -7, ''];
const KEYS = [
  'http.request.method',
  'http.method',
  'http.route',
  'db.system',
  'db.query.summary',
  'rpc.service',
  'messaging.system',
  'messaging.operation.type',
  'sentry.op',
  'sentry.release',
  'custom',
];

/** The same spans in every generation: ids count up, times and attributes come from the seed. */
function produce(tracer: Tracer, { ROOT_CONTEXT }: OtelSdk): void {
  const random = seededRandom(8);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const time = (): HrTime => [START + Math.floor(random() * 100), Math.floor(random() * 1e9)];
  const attributes = (): Attributes =>
    Object.fromEntries(KEYS.filter(() => random() < 0.3).map((key) => [key, pick(VALUES)]));
  for (let made = 0; made < SPANS;) {
    const remote = {
      traceId: (made + 1).toString(16).padStart(32, 'a'),
      spanId: (made + 1).toString(16).padStart(16, 'b'),
      traceFlags: 1,
      isRemote: true,
    };
    const parent = random() < 0.3 ? trace.setSpanContext(ROOT_CONTEXT, remote) : ROOT_CONTEXT;
    const open = [
      tracer.startSpan(
        'root',
        { kind: SpanKind.SERVER, attributes: attributes(), startTime: time() },
        parent,
      ),
    ];
    const size = 1 + Math.floor(random() * 12);
    for (let child = 1; child < size; child += 1) {
      const of = pick(open);
      const links =
        random() < 0.2 ? [{ context: { ...remote, traceFlags: 3 }, attributes: attributes() }] : [];
      const kind = pick([SpanKind.INTERNAL, SpanKind.CLIENT, SpanKind.PRODUCER, SpanKind.CONSUMER]);
      const options = { kind, links, attributes: attributes(), startTime: time() };
      open.push(tracer.startSpan(`child ${child}`, options, trace.setSpan(ROOT_CONTEXT, of)));
    }
    for (const span of open) {
      if (random() < 0.2)
        span.setStatus({
          code: SpanStatusCode.ERROR,
          message: pick(['', 'not_found', 'it broke']),
        });
      if (random() < 0.2) span.updateName('renamed');
      if (random() < 0.2) span.addEvent('event', attributes(), time());
      if (random() < 0.2) span.setAttribute('http.route', '/late/:id');
    }
    // Parents end before or after their children.
    for (const span of random() < 0.5 ? open : open.toReversed()) span.end(time());
    made += size;
  }
}

function countingIds(): object {
  let traces = 0;
  let spans = 0;
  return {
    generateTraceId: () => (traces += 1).toString(16).padStart(32, '0'),
    generateSpanId: () => (spans += 1).toString(16).padStart(16, '0'),
  };
}

async function envelopesOf(
  sdk: OtelSdk,
  way: 'exporter' | 'processor',
  options: SentryOtelOptions,
) {
  const receiver = await startReceiver();
  const all: SentryOtelOptions = {
    dsn: receiver.dsn,
    clock: {
      now: () => START * 1000,
      sleep: (delayInMs) => new Promise((resolve) => setTimeout(resolve, delayInMs).unref()),
    },
    maxQueueInBytes: 1e9,
    flushTimeoutInMs: 300_000,
    ...options,
  };
  try {
    if (way === 'processor') {
      const processor = createSentrySpanProcessor(all);
      produce(
        sdk
          .createTracerProvider(RESOURCE, [processor], undefined, countingIds())
          .getTracer('@opentelemetry/instrumentation-http', '1.0.0'),
        sdk,
      );
      await processor.shutdown();
    } else {
      const ended: OtelReadableSpan[] = [];
      const keep: OtelSpanProcessor = {
        onStart() {},
        onEnd: (span) => void ended.push(span),
        forceFlush: () => Promise.resolve(),
        shutdown: () => Promise.resolve(),
      };
      produce(
        sdk
          .createTracerProvider(RESOURCE, [keep], undefined, countingIds())
          .getTracer('@opentelemetry/instrumentation-http', '1.0.0'),
        sdk,
      );
      const exporter = createSentrySpanExporter(all);
      // In one batch: SDK 1.30 does not say whether a parent that is in another one is remote.
      await new Promise<void>((resolve) => {
        exporter.export(ended, () => resolve());
      });
      await exporter.shutdown();
    }
    // Envelopes overtake each other on the wire.
    return {
      bodies: receiver.bodies.toSorted(),
      spans: receiver.spans(),
      dropped: receiver.dropped(),
    };
  } finally {
    await receiver.close();
  }
}

const missing = GENERATIONS.map(oracleOf).filter(({ isSkipped }) => isSkipped);
describe.skipIf(missing.length > 0)(
  `SDK 1.30, 2.12 and 3.x ${missing.map(({ name }) => name).join()}`,
  () => {
    test.each([
      ['processor', 'as text', {}],
      ['exporter', 'as text', {}],
      ['processor', 'past hooks', { beforeSendSpan: (span) => span }],
      ['exporter', 'past hooks', { ignoreSpans: ['child 7'], scrub: (value) => value }],
    ] satisfies readonly ['exporter' | 'processor', string, SentryOtelOptions][])(
      'the %s gives the same bytes %s in every generation',
      { timeout: 120_000 },
      async (way, how, options) => {
        const [first, second, third] = await Promise.all(
          GENERATIONS.map((generation) => envelopesOf(loadOtel(generation), way, options)),
        );
        expect(first?.spans).toBeGreaterThan(SPANS / 2);
        for (const other of [second, third]) {
          const { bodies = [], dropped } = other ?? {};
          expect(dropped).toEqual(first?.dropped);
          expect(bodies.length).toBe(first?.bodies.length);
          expect(bodies.findIndex((body, index) => body !== first?.bodies[index])).toBe(-1);
        }
        printFigure(
          `generations: ${first?.spans} spans ${how} through the ${way}, byte-identical under SDK 1.30, 2.12 and 3.x`,
        );
      },
    );
  },
);

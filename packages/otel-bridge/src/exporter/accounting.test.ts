import { ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import { expect, test } from 'vitest';
import { createSentrySpanExporter, createSentrySpanProcessor } from '../index.ts';
import type { OtelSpanProcessor, SentryOtelOptions } from '../index.ts';
import { PATIENCE_IN_MS, printFigure, sized } from '../testing/proof.ts';
import { seededRandom } from '../testing/random.ts';
import { startReceiver, type Answer } from '../testing/receiver.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
// So that a burst is a burst, and no wait of the test.
const QUICK = { delayInMs: 5, flushTimeoutInMs: 300_000, maxQueueInBytes: 1e9 } as const;

/** Sends what `produce` makes to a receiver, and adds up. */
async function account(
  options: SentryOtelOptions,
  produce: (
    tracer: ReturnType<BasicTracerProvider['getTracer']>,
    processor: OtelSpanProcessor,
  ) => Promise<number>,
  answer?: () => Answer,
) {
  const receiver = await startReceiver(answer);
  const processor = createSentrySpanProcessor({ dsn: receiver.dsn, ...QUICK, ...options });
  const provider = new BasicTracerProvider({ spanProcessors: [processor] });
  try {
    const produced = await produce(provider.getTracer('accounting'), processor);
    await provider.shutdown();
    const dropped = Object.entries(receiver.dropped())
      .filter(([key]) => key.endsWith(':span'))
      .reduce((sum, [, quantity]) => sum + quantity, 0);
    return {
      produced,
      sent: receiver.spans(),
      dropped,
      reasons: receiver.dropped(),
      requests: receiver.bodies.length,
      sizeInBytes: receiver.bodies.reduce((sum, { length }) => sum + length, 0),
    };
  } finally {
    await receiver.close();
  }
}

test.each([
  ['with room for all', {}],
  // What the network does not take in time is counted; the default bounds memory, not the count.
  ['with the default queue', { maxQueueInBytes: undefined }],
])(
  'loses no child of a root that stays open, %s',
  { timeout: PATIENCE_IN_MS },
  async (how, options) => {
    const children = sized(1_000_000, 20_000);
    const { produced, sent, dropped, reasons } = await account(options, async (tracer) => {
      const root = tracer.startSpan('root', { root: true }, ROOT_CONTEXT);
      const context = trace.setSpan(ROOT_CONTEXT, root);
      const late = tracer.startSpan('late', {}, context);
      for (let made = 0; made < children; made += 1) {
        tracer.startSpan('child', { attributes: { made } }, context).end();
        if (made % 200 === 199) await turn();
      }
      root.end();
      await new Promise((resolve) => setTimeout(resolve, 20));
      late.end();
      // A root that never ends has no span; its child has.
      const unfinished = tracer.startSpan('unfinished', { root: true }, ROOT_CONTEXT);
      tracer.startSpan('orphan', {}, trace.setSpan(ROOT_CONTEXT, unfinished)).end();
      return children + 3;
    });
    expect(sent + dropped).toBe(produced);
    printFigure(
      `long trace, ${how}: ${produced} spans under one open root, ${sent} sent, ${dropped} counted as dropped`,
    );
    expect(dropped).toBe(reasons['queue_overflow:span'] ?? 0);
    if (how === 'with room for all') expect(dropped).toBe(0);
  },
);

test('keeps 10,000 concurrent traces apart', { timeout: PATIENCE_IN_MS }, async () => {
  const traces = sized(10_000, 500);
  const { produced, sent, dropped, requests } = await account({}, async (tracer) => {
    const roots = Array.from({ length: traces }, () =>
      tracer.startSpan('root', { root: true }, ROOT_CONTEXT),
    );
    for (let child = 0; child < 4; child += 1) {
      for (const root of roots)
        tracer.startSpan('child', {}, trace.setSpan(ROOT_CONTEXT, root)).end();
    }
    for (const root of roots) root.end();
    return traces * 5;
  });
  expect({ sent, dropped }).toEqual({ sent: produced, dropped: 0 });
  expect(requests).toBe(traces);
  printFigure(`concurrent traces: ${traces}, ${sent} of ${produced} spans sent, one envelope each`);
});

test.each([
  ['answers with 500', 'refuse', 'send_error:span'],
  ['closes the connection', 'reset', 'network_error:span'],
] as const)(
  'counts what is lost when Sentry %s',
  { timeout: PATIENCE_IN_MS },
  async (_how, failure, reason) => {
    const random = seededRandom(3);
    const traces = sized(5_000, 500);
    const result = await account(
      {},
      async (tracer) => {
        for (let made = 0; made < traces; made += 1) {
          tracer.startSpan('root', { root: true }, ROOT_CONTEXT).end();
          if (made % 100 === 99) await turn();
        }
        return traces;
      },
      () => (random() < 0.3 ? failure : 'accept'),
    );
    expect(result.sent + result.dropped).toBe(result.produced);
    expect(result.reasons[reason]).toBe(result.dropped);
    expect(result.dropped).toBeGreaterThan(traces / 10);
    printFigure(
      `failures (${reason}): ${result.produced} spans, ${result.sent} sent, ${result.dropped} counted`,
    );
  },
);

test.each([
  ['half a megabyte', 500_000],
  ['the default of 16 MiB', undefined],
] as const)(
  'counts what a full queue has no room for: %s',
  { timeout: PATIENCE_IN_MS },
  async (size, maxQueueInBytes) => {
    const spans = sized(200_000, 50_000);
    const result = await account({ maxQueueInBytes }, async (tracer) => {
      const root = tracer.startSpan('root', { root: true }, ROOT_CONTEXT);
      // No turn of the event loop in between, so that nothing can leave.
      for (let made = 1; made < spans; made += 1) {
        tracer.startSpan('child', {}, trace.setSpan(ROOT_CONTEXT, root)).end();
      }
      root.end();
      return spans;
    });
    expect(result.sent + result.dropped).toBe(result.produced);
    expect(result.reasons['queue_overflow:span']).toBe(result.dropped);
    expect(result.dropped).toBeGreaterThan(0);
    // What left was what had room, to the span.
    const sentInBytes = result.sizeInBytes / (maxQueueInBytes ?? 16 * 1024 * 1024);
    expect(sentInBytes).toBeGreaterThan(0.95);
    expect(sentInBytes).toBeLessThan(1.05);
    printFigure(
      `full queue, ${size}: ${result.produced} spans, ${result.sent} sent, ${result.dropped} counted as queue_overflow`,
    );
  },
);

test(
  'a shutdown ends at its deadline and counts what did not leave',
  { timeout: 20_000 },
  async () => {
    let answered = 0;
    const startedAt = performance.now();
    const result = await account(
      { flushTimeoutInMs: 300 },
      async (tracer) => {
        for (let made = 0; made < 200; made += 1)
          tracer.startSpan('root', { root: true }, ROOT_CONTEXT).end();
        return Promise.resolve(200);
      },
      () => ((answered += 1) > 10 ? 'hang' : 'accept'),
    );
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(result.sent + result.dropped).toBe(200);
    expect(result.reasons).toMatchObject({
      'network_error:span': expect.any(Number),
      'queue_overflow:span': expect.any(Number),
    });
  },
);

test('leaves counting to Sentry while it limits the rate', async () => {
  let answered = 0;
  const result = await account(
    {},
    async (tracer, processor) => {
      for (let made = 0; made < 5; made += 1) {
        tracer.startSpan('root', { root: true }, ROOT_CONTEXT).end();
        await processor.forceFlush();
      }
      return 5;
    },
    () => ((answered += 1) === 2 ? 'rate-limit' : 'accept'),
  );
  // The second was refused by Sentry, which counts it; those behind it are held back here.
  expect(result).toMatchObject({ sent: 1, reasons: { 'ratelimit_backoff:span': 3 } });
});

test('tells the processor above it when spans were not delivered', async () => {
  const receiver = await startReceiver(() => 'refuse');
  const codes: number[] = [];
  const exporter = createSentrySpanExporter({ dsn: receiver.dsn });
  const onEnd: OtelSpanProcessor['onEnd'] = (span) =>
    exporter.export([span], ({ code }) => codes.push(code));
  const spanProcessors = [{ ...exporter, onStart() {}, onEnd }];
  const provider = new BasicTracerProvider({ spanProcessors });
  provider.getTracer('accounting').startSpan('root', { root: true }, ROOT_CONTEXT).end();
  await provider.shutdown();
  await receiver.close();
  expect(codes).toEqual([1]);
  expect(receiver.dropped()).toEqual({ 'send_error:span': 1 });
});

import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSentrySpanExporter, createSentrySpanProcessor } from '../index.ts';
import type { OtelSpanProcessor, SentryOtelOptions } from '../index.ts';
import { GENERATIONS, loadOtel, oracleOf, type OtelSdk } from '../testing/otel-generations.ts';
import { startReceiver } from '../testing/receiver.ts';

type Create = (options: SentryOtelOptions) => OtelSpanProcessor;

function later() {
  let detect: (value: string) => void = () => {};
  let fail = (): void => {};
  const detected = new Promise<string>((resolve, reject) => {
    detect = resolve;
    fail = () => reject(new Error('no metadata server'));
  });
  return { detected, detect, fail };
}

const withBatches: Create = (options) => new BatchSpanProcessor(createSentrySpanExporter(options));
const releaseOf = ({ attributes }: { attributes: Record<string, { value: unknown }> }): unknown =>
  attributes['sentry.release']?.value;

describe.each(GENERATIONS.map((generation) => ({ generation, ...oracleOf(generation) })))(
  'a resource that is detected late ($name)',
  ({ generation, isSkipped }) => {
    let sdk: OtelSdk | undefined;
    beforeAll(() => {
      if (!isSkipped) sdk = loadOtel(generation);
    }, 60_000);

    /** Spans of a provider whose `service.version` is known later, as they arrived. */
    async function sentBy(
      detected: Promise<string>,
      run: (work: () => void, processor: OtelSpanProcessor, sent: () => number) => Promise<void>,
      options: SentryOtelOptions = {},
      create: Create = createSentrySpanProcessor,
    ) {
      if (!sdk) throw new Error('The SDK is not loaded.');
      const receiver = await startReceiver();
      const processor = create({ dsn: receiver.dsn, delayInMs: 1, ...options });
      const resource = { 'service.name': 'shop', 'service.version': detected };
      const tracer = sdk.createTracerProvider(resource, [processor]).getTracer('shop');
      const parent = sdk.withSpan(sdk.ROOT_CONTEXT, 'a'.repeat(32), 'b'.repeat(16));
      try {
        await run(() => tracer.startSpan('work', {}, parent).end(), processor, receiver.spans);
        const envelopes = receiver.bodies
          .map((body) => body.split('\n').map((line) => JSON.parse(line)))
          .filter(([, { type }]) => type === 'span');
        return {
          traces: envelopes.map(([{ trace }]) => trace),
          spans: envelopes.flatMap(([, , { items }]) => items),
          dropped: receiver.dropped(),
        };
      } finally {
        await receiver.close();
      }
    }

    test.skipIf(isSkipped).each<[string, Create]>([
      ['the processor', createSentrySpanProcessor],
      ['the exporter', withBatches],
    ])('%s sends its spans once they are whole', async (_part, create) => {
      const { detected, detect } = later();
      const { spans, traces } = await sentBy(
        detected,
        async (work, processor) => {
          work();
          setTimeout(() => detect('1.2.3'), 20);
          await processor.forceFlush();
          work();
          await processor.shutdown();
        },
        {},
        create,
      );
      expect(spans.map(releaseOf)).toEqual(['1.2.3', '1.2.3']);
      expect(traces).toMatchObject([{ release: '1.2.3' }, { release: '1.2.3' }]);
    });

    test.skipIf(isSkipped)('a detector that fails costs its attributes and no span', async () => {
      const { detected, fail } = later();
      const { spans } = await sentBy(detected, async (work, processor) => {
        work();
        setTimeout(fail, 5);
        await processor.shutdown();
      });
      expect(spans.map(releaseOf)).toEqual([undefined]);
      expect(spans).toMatchObject([{ attributes: { 'resource.service.name': { value: 'shop' } } }]);
    });

    test.skipIf(isSkipped)('one that never ends holds no flush up and costs no span', async () => {
      const startedAt = performance.now();
      const { spans, dropped } = await sentBy(
        new Promise(() => {}),
        async (work, processor) => {
          work();
          await processor.forceFlush();
          work();
          await processor.shutdown();
        },
        { flushTimeoutInMs: 200 },
      );
      expect(performance.now() - startedAt).toBeLessThan(2000);
      expect({ spans: spans.length, dropped }).toEqual({ spans: 2, dropped: {} });
    });

    test.skipIf(isSkipped)('one that never ends does not hold spans without end', async () => {
      const { spans, dropped } = await sentBy(
        new Promise(() => {}),
        async (work, processor, sent) => {
          for (let made = 0; made < 10_100; made += 1) work();
          await expect.poll(sent).toBe(100);
          await processor.shutdown();
        },
        { flushTimeoutInMs: 4000 },
      );
      expect({ spans: spans.length, dropped }).toEqual({ spans: 10_100, dropped: {} });
    });

    test.skipIf(isSkipped)('a route is asked once the resource is whole', async () => {
      const { detected, detect } = later();
      const other = await startReceiver();
      const { spans } = await sentBy(
        detected,
        async (work, processor) => {
          work();
          detect('2.0.0');
          await processor.shutdown();
        },
        { route: (resource) => (resource['service.version'] === '2.0.0' ? other.dsn : undefined) },
      );
      await other.close();
      expect({ here: spans.length, there: other.spans() }).toEqual({ here: 0, there: 1 });
    });
  },
);

import type { Context } from '@opentelemetry/api';
import { systemClock } from '../options/clock.ts';
import { markPart } from '../options/mark-part.ts';
import type { SentryOtelOptions } from '../options/options.ts';
import { createBuckets } from '../exporter/bucket.ts';
import { isDoneWithin } from '../exporter/deadline.ts';
import { createPipeline } from '../exporter/pipeline.ts';
import type { OtelReadableSpan, OtelSpanProcessor } from '../otel-types/span.ts';
import { trackStart } from '../segment/track.ts';
import { createAdded } from './added-attributes.ts';
import { createSpanGate } from './span-gate.ts';

const DEFAULT_DELAY_IN_MS = 1000;

/**
 * A `SpanProcessor` that knows the segment of each span from its start. Spans are converted when they end, so that the
 * SDK's own can be freed, and leave a moment later with the others of their trace; none waits for its parent.
 */
export function createSentrySpanProcessor(options: SentryOtelOptions): OtelSpanProcessor {
  const clock = options.clock ?? systemClock;
  const pipeline = createPipeline(options);
  const buckets = createBuckets();
  const addedOf = createAdded(options);
  const gate = createSpanGate(add, pipeline.ready);
  let timer: AbortController | undefined;

  function add(span: OtelReadableSpan): void {
    const full = pipeline.add(span, buckets);
    if (full) void pipeline.send(full);
    else timer ??= startTimer();
  }

  function startTimer(): AbortController {
    const controller = new AbortController();
    clock
      .sleep(options.delayInMs ?? DEFAULT_DELAY_IN_MS, controller.signal)
      .then(sendAll, () => {});
    return controller;
  }

  function sendAll(): void {
    timer = undefined;
    void Promise.all(pipeline.sendAll(buckets));
  }

  /** Sends what waits; detectors have half of the time, so that the rest is left for sending. */
  async function leave(): Promise<void> {
    await isDoneWithin(gate.whenOpen(), pipeline.timeoutInMs / 2, clock);
    gate.open();
    timer?.abort();
    sendAll();
  }

  async function flush(): Promise<void> {
    await leave();
    await pipeline.flush();
  }

  const processor: OtelSpanProcessor = {
    onStart(span: OtelReadableSpan, parentContext: Context) {
      trackStart(span, parentContext, addedOf(parentContext));
    },
    onEnd(span) {
      // Recorded for other processors, but not sampled.
      if ((span.spanContext().traceFlags & 1) === 0) return;
      gate.pass(span);
      if (options.waitUntil && isRoot(span)) options.waitUntil(flush());
    },
    forceFlush: flush,
    async shutdown() {
      await leave();
      await pipeline.close();
    },
  };
  return markPart(processor, 'exporter');
}

function isRoot({ parentSpanContext, parentSpanId }: OtelReadableSpan): boolean {
  return parentSpanContext ? parentSpanContext.isRemote === true : parentSpanId === undefined;
}

import { createDestinations } from '../destination/destinations.ts';
import { systemClock } from '../options/clock.ts';
import type { SentryOtelOptions } from '../options/options.ts';
import { createReport } from '../options/report.ts';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import type { Segment } from '../segment/track.ts';
import { createBuckets, type Bucket, type Buckets, type Converted } from './bucket.ts';
import { createEventParcels } from '../events/event-parcels.ts';
import { createConvert } from './convert.ts';
import { isDoneWithin } from './deadline.ts';
import { createOutbox } from './outbox.ts';
import { createSpanEnvelope } from './span-envelope.ts';

const DEFAULT_QUEUE_IN_BYTES = 16 * 1024 * 1024;
const DEFAULT_TIMEOUT_IN_MS = 10_000;

/** From finished spans to envelopes on their way: one for each provider. */
export interface Pipeline {
  /** Room for spans that leave together. */
  createBuckets(): Buckets;
  /** Puts a span where others of its trace wait; returns their bucket once it is full. */
  add(span: OtelReadableSpan, buckets: Buckets, segment?: Segment): Bucket | undefined;
  /** Sends a bucket; whether it was delivered. */
  send(bucket: Bucket): Promise<boolean>;
  /** Sends all buckets, and what became of the events of spans; whether each was delivered. */
  sendAll(buckets: Buckets): Promise<boolean>[];
  /** Waits until everything has left, no longer than the deadline. */
  flush(): Promise<void>;
  /** Like `flush`, then counts what has not left. */
  close(): Promise<void>;
}

/** The pipeline of a set of options. */
export function createPipeline(options: SentryOtelOptions): Pipeline {
  const clock = options.clock ?? systemClock;
  const report = createReport(options.onDiagnostic);
  const destinations = createDestinations(options, report);
  const convert = createConvert(destinations, options, report);
  const outbox = createOutbox();
  const events = createEventParcels(options, clock);
  const isStatic = options.traceLifecycle === 'static';
  const limit = options.maxQueueInBytes ?? DEFAULT_QUEUE_IN_BYTES;
  const timeoutInMs = options.flushTimeoutInMs ?? DEFAULT_TIMEOUT_IN_MS;
  let collectedInBytes = 0;
  let isClosed = false;

  function keyOf({ span, segment }: Converted): string {
    const segmentId = isStatic ? segment?.span.spanContext().spanId : undefined;
    return segmentId === undefined ? span.trace_id : `${span.trace_id}${segmentId}`;
  }

  function add(source: OtelReadableSpan, buckets: Buckets, segment?: Segment): Bucket | undefined {
    if (isClosed || collectedInBytes + outbox.sizeInBytes() >= limit) {
      destinations.of(source.resource)?.drop('queue_overflow', 'span', 1);
      return undefined;
    }
    const converted = guardedConvert(source, segment);
    if (!converted) return undefined;
    events?.take(converted);
    collectedInBytes += converted.sizeInBytes;
    return buckets.add(converted);
  }

  function guardedConvert(source: OtelReadableSpan, segment?: Segment): Converted | undefined {
    try {
      return convert(source, segment);
    } catch (error) {
      destinations.of(source.resource)?.drop('internal_sdk_error', 'span', 1);
      report({
        code: 'otel-bridge/conversion-failed',
        severity: 'warning',
        path: [],
        message: `A span could not be converted and was dropped: ${String(error)}.`,
        hint: 'An attribute whose getter or toJSON throws is the usual reason.',
      });
      return undefined;
    }
  }

  function send(bucket: Bucket): Promise<boolean> {
    const { destination, spans, sizeInBytes } = bucket;
    collectedInBytes -= sizeInBytes;
    return outbox.push({
      spanCount: spans.length,
      sizeInBytes,
      async send() {
        if (!isStatic) return destination.send(createSpanEnvelope(bucket, clock));
        // Only old servers need it, so that it is no part of what every application loads.
        const { createTransactionEnvelope } = await import('./transaction-envelope.ts');
        return destination.send(createTransactionEnvelope(bucket, clock));
      },
      drop() {
        if (isStatic) destination.drop('queue_overflow', 'transaction', 1);
        destination.drop('queue_overflow', 'span', spans.length);
      },
    });
  }

  async function sendReports(): Promise<void> {
    await Promise.all([...destinations.all()].map((destination) => destination.report()));
  }

  return {
    createBuckets: () => createBuckets(keyOf),
    add,
    send,
    sendAll(buckets) {
      const sent = [...buckets.takeAll()].map(send);
      const parcel = events?.leave();
      return parcel ? [...sent, outbox.push(parcel)] : sent;
    },
    async flush() {
      const work = outbox.whenEmpty().then(sendReports);
      await isDoneWithin(work, timeoutInMs, clock);
    },
    async close() {
      isClosed = true;
      if (!(await isDoneWithin(outbox.whenEmpty(), timeoutInMs, clock))) {
        outbox.clear();
        for (const destination of destinations.all()) destination.abort();
      }
      await isDoneWithin(sendReports(), timeoutInMs, clock);
    },
  };
}

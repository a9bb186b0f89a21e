import { isValidSpanId, isValidTraceId } from '@opentelemetry/api';
import { createDestinations } from '../destination/destinations.ts';
import { systemClock } from '../options/clock.ts';
import type { SentryOtelOptions } from '../options/options.ts';
import { createReport } from '../options/report.ts';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import { trackOf, type Segment } from '../segment/track.ts';
import type { Bucket, Buckets } from './bucket.ts';
import { isDoneWithin } from './deadline.ts';
import { loadObjectWay } from './load-object-way.ts';
import { createOutbox } from './outbox.ts';
import { createSpanBody } from './span-body.ts';
import { createWriteInto } from './write-into.ts';

const DEFAULT_QUEUE_IN_BYTES = 16 * 1024 * 1024;
const DEFAULT_TIMEOUT_IN_MS = 10_000;
const GIVING_UP_IN_MS = 1_000;

/** From finished spans to envelopes on their way: one for each provider. */
export interface Pipeline {
  /** Resolves when spans can be converted; undefined where they can be at once. */
  readonly ready: Promise<void> | undefined;
  /** How long flushing may take. */
  readonly timeoutInMs: number;
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
  const objects = loadObjectWay(options, report, clock);
  const writeInto = objects ? undefined : createWriteInto(options);
  const outbox = createOutbox();
  const isStatic = options.traceLifecycle === 'static';
  const limit = options.maxQueueInBytes ?? DEFAULT_QUEUE_IN_BYTES;
  const timeoutInMs = options.flushTimeoutInMs ?? DEFAULT_TIMEOUT_IN_MS;
  let collectedInBytes = 0;
  let lastTraceId: string | undefined;
  let isClosed = false;

  function add(source: OtelReadableSpan, buckets: Buckets, inBatch?: Segment): Bucket | undefined {
    const destination = destinations.of(source.resource);
    if (!destination) return undefined;
    const convert = writeInto ?? objects?.way?.convert;
    if (!convert || isClosed || collectedInBytes + outbox.sizeInBytes() >= limit) {
      destination.drop('queue_overflow', 'span', 1);
      return undefined;
    }
    const { traceId, spanId } = source.spanContext();
    // Nearly always it is the same trace again.
    if (traceId !== lastTraceId && isValidTraceId(traceId)) lastTraceId = traceId;
    if (traceId !== lastTraceId || !isValidSpanId(spanId)) {
      destination.drop('invalid', 'span', 1);
      return undefined;
    }
    const segment = trackOf(source)?.segment ?? inBatch;
    const key = isStatic && segment ? segment.span.spanContext().spanId : traceId;
    const place = { source, destination, segment };
    const bucket = buckets.at(key, place);
    const sizeBefore = bucket.sizeInBytes;
    try {
      convert(place, bucket);
    } catch (error) {
      destination.drop('internal_sdk_error', 'span', 1);
      report({
        code: 'otel-bridge/conversion-failed',
        severity: 'warning',
        path: [],
        message: `A span could not be converted and was dropped: ${String(error)}.`,
        hint: 'An attribute that throws when it is read is the usual reason.',
      });
    }
    collectedInBytes += bucket.sizeInBytes - sizeBefore;
    return buckets.takeIfFull(key, bucket);
  }

  function send(bucket: Bucket): Promise<boolean> {
    const { spanCount, sizeInBytes } = bucket;
    const { destination } = bucket.head;
    collectedInBytes -= sizeInBytes;
    // All spans of the trace were dropped by hooks.
    if (spanCount === 0) return Promise.resolve(true);
    return outbox.push({
      spanCount,
      sizeInBytes,
      send() {
        if (objects?.way) return destination.send(objects.way.envelopeOf(bucket));
        const body = createSpanBody(bucket, clock);
        return destination.sendSpans?.(body, spanCount) ?? Promise.resolve(false);
      },
      drop() {
        if (isStatic) destination.drop('queue_overflow', 'transaction', 1);
        destination.drop('queue_overflow', 'span', spanCount);
      },
    });
  }

  async function sendReports(): Promise<void> {
    await Promise.all([...destinations.all()].map((destination) => destination.report()));
  }

  return {
    ready: objects?.ready,
    timeoutInMs,
    add,
    send,
    sendAll(buckets) {
      const sent = buckets.takeAll().map(send);
      const parcel = objects?.way?.leave();
      return parcel ? [...sent, outbox.push(parcel)] : sent;
    },
    async flush() {
      await objects?.ready;
      const work = outbox.whenEmpty().then(sendReports);
      await isDoneWithin(work, timeoutInMs, clock);
    },
    async close() {
      await objects?.ready;
      isClosed = true;
      if (!(await isDoneWithin(outbox.whenEmpty(), timeoutInMs, clock))) {
        outbox.clear();
        for (const destination of destinations.all()) destination.abort();
        // What was given up is counted a moment later.
        await isDoneWithin(outbox.whenEmpty(), GIVING_UP_IN_MS, clock);
      }
      await isDoneWithin(sendReports(), Math.max(timeoutInMs, GIVING_UP_IN_MS), clock);
    },
  };
}

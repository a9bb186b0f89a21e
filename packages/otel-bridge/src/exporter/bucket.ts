import type { SentrySpan } from '../convert/span-v2.ts';
import type { Destination } from '../destination/types.ts';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import type { Segment } from '../segment/track.ts';

/** A converted span and what it belongs to. */
export interface Converted {
  readonly span: SentrySpan;
  readonly destination: Destination;
  readonly segment: Segment | undefined;
  /** The segment whose name the span still has to be given, as it is when the span leaves. */
  readonly named: Segment | undefined;
  readonly sizeInBytes: number;
  readonly source: OtelReadableSpan;
}

/** Spans of one trace that leave together. */
export interface Bucket {
  readonly destination: Destination;
  readonly spans: SentrySpan[];
  readonly named: (Segment | undefined)[];
  /** The span that says most of the trace: a segment, else the first that came. */
  head: Converted;
  sizeInBytes: number;
}

// Sentry's SDKs put no more into an envelope (getsentry/sentry-javascript packages/core/src/tracing/spans/spanBuffer.ts).
const MOST_SPANS = 1000;
const MOST_BYTES = 1_000_000;

/** Spans by trace, or by segment where transactions are sent. */
export interface Buckets {
  /** Puts a span to the others of its kind; returns the bucket once it is full. */
  add(converted: Converted): Bucket | undefined;
  /** Empties everything. */
  takeAll(): Iterable<Bucket>;
  /** Whether nothing waits. */
  isEmpty(): boolean;
}

/** An empty collection of buckets. */
export function createBuckets(keyOf: (converted: Converted) => string): Buckets {
  let buckets = new Map<Destination, Map<string, Bucket>>();
  return {
    add(converted) {
      const { span, destination, named, sizeInBytes } = converted;
      let ofDestination = buckets.get(destination);
      if (!ofDestination) buckets.set(destination, (ofDestination = new Map()));
      const key = keyOf(converted);
      let bucket = ofDestination.get(key);
      if (!bucket) {
        bucket = { destination, spans: [], named: [], head: converted, sizeInBytes: 0 };
        ofDestination.set(key, bucket);
      }
      if (span.is_segment) bucket.head = converted;
      bucket.spans.push(span);
      bucket.named.push(named);
      bucket.sizeInBytes += sizeInBytes;
      if (bucket.spans.length < MOST_SPANS && bucket.sizeInBytes < MOST_BYTES) return undefined;
      ofDestination.delete(key);
      return bucket;
    },
    *takeAll() {
      const taken = buckets;
      buckets = new Map();
      for (const ofDestination of taken.values()) yield* ofDestination.values();
    },
    isEmpty: () => [...buckets.values()].every((ofDestination) => ofDestination.size === 0),
  };
}

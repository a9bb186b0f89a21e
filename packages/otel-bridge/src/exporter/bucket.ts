import type { Ink } from '../convert/ink.ts';
import type { SentrySpan } from '../convert/span-v2.ts';
import type { Destination } from '../destination/types.ts';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import type { Segment } from '../segment/track.ts';

/** Where a span belongs. */
export interface Place {
  readonly source: OtelReadableSpan;
  readonly destination: Destination;
  readonly segment: Segment | undefined;
}

/** Spans of one trace that leave together: as objects where something looks at them, else written at once. */
export interface Bucket {
  /** The span that says most of the trace: a segment, else the first that came. */
  head: Place;
  spanCount: number;
  sizeInBytes: number;
  readonly spans: SentrySpan[];
  /** The JSON of spans, a comma after each. */
  ink: Ink | undefined;
  /** Spans that are still to be given the name of their segment: by index in `spans`, or by the end of their attributes in `ink`. */
  readonly unnamed: { readonly at: number; readonly segment: Segment }[];
}

/** Converts a finished span into a bucket. */
export type Convert = (place: Place, bucket: Bucket) => void;

// Sentry's SDKs put no more into an envelope (getsentry/sentry-javascript packages/core/src/tracing/spans/spanBuffer.ts).
const MOST_SPANS = 1000;
const MOST_BYTES = 1_000_000;

/** Spans by trace, or by segment where transactions are sent. */
export interface Buckets {
  /** The bucket for a span. */
  at(key: string, place: Place): Bucket;
  /** Takes a bucket out once it is full. */
  takeIfFull(key: string, bucket: Bucket): Bucket | undefined;
  /** Empties everything. */
  takeAll(): Bucket[];
}

/** An empty collection of buckets. */
export function createBuckets(): Buckets {
  let buckets = new Map<Destination, Map<string, Bucket>>();
  return {
    at(key, place) {
      let ofDestination = buckets.get(place.destination);
      if (!ofDestination) buckets.set(place.destination, (ofDestination = new Map()));
      let bucket = ofDestination.get(key);
      if (!bucket) ofDestination.set(key, (bucket = createBucket(place)));
      else if (place.segment?.span === place.source) bucket.head = place;
      return bucket;
    },
    takeIfFull(key, bucket) {
      if (bucket.spanCount < MOST_SPANS && bucket.sizeInBytes < MOST_BYTES) return undefined;
      buckets.get(bucket.head.destination)?.delete(key);
      return bucket;
    },
    takeAll() {
      const taken = buckets;
      buckets = new Map();
      return [...taken.values()].flatMap((ofDestination) => [...ofDestination.values()]);
    },
  };
}

function createBucket(head: Place): Bucket {
  return { head, spanCount: 0, sizeInBytes: 0, spans: [], ink: undefined, unnamed: [] };
}

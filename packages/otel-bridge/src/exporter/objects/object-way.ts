import type { Envelope, Event } from '@sentry/core';
import { sizeOfSpan, toPlainSpan, toSentrySpan, toTypedSpan } from '../../convert/convert-span.ts';
import type { Destination } from '../../destination/types.ts';
import { createEventParcels } from '../../events/event-parcels.ts';
import type { Clock } from '../../options/clock.ts';
import type { SentryOtelOptions } from '../../options/options.ts';
import type { Report } from '../../options/report.ts';
import type { Bucket, Convert } from '../bucket.ts';
import type { Parcel } from '../outbox.ts';
import { createSurroundings } from '../surroundings.ts';
import { createSpanHooks, type SpanHooks } from './hooks.ts';
import { createSpanEnvelope, nameSegments } from './span-envelope.ts';
import { createTransactionEnvelope } from './transaction-envelope.ts';

/** The way of spans that something looks at: hooks, a client, transactions, or what becomes of their events. */
export interface ObjectWay {
  readonly convert: Convert;
  /** What leaves of a bucket. */
  envelopeOf(bucket: Bucket): Envelope;
  /** What has become of the events of spans by now. */
  leave(): Parcel | undefined;
}

/** The way with the hooks of the options and of destinations. `early` is what the SDK captured before it was loaded. */
export function createObjectWay(
  options: SentryOtelOptions,
  report: Report,
  clock: Clock,
  early: readonly Event[],
): ObjectWay {
  const surroundingsOf = createSurroundings(options);
  const hooksOf = new Map<Destination, SpanHooks | undefined>();
  const events = createEventParcels(options, clock, early);

  return {
    convert(place, bucket) {
      const { source, segment, destination } = place;
      if (!hooksOf.has(destination)) {
        hooksOf.set(destination, createSpanHooks(destination, options, report));
      }
      const hooks = hooksOf.get(destination);
      const around = surroundingsOf(place, hooks !== undefined);
      const kept = hooks?.(toPlainSpan(source, around));
      if (typeof kept === 'string') {
        destination.drop(kept, 'span', 1);
        return;
      }
      const span = kept ? toTypedSpan(kept) : toSentrySpan(source, around);
      if (segment && !around.isSegment && around.segmentName === undefined) {
        bucket.unnamed.push({ at: bucket.spans.length, segment });
      }
      bucket.spans.push(span);
      bucket.spanCount += 1;
      bucket.sizeInBytes += sizeOfSpan(span);
      events?.take(place, span);
    },
    envelopeOf(bucket) {
      if (options.traceLifecycle === 'static') return createTransactionEnvelope(bucket, clock);
      nameSegments(bucket);
      return createSpanEnvelope(bucket, clock);
    },
    leave: () => events?.leave(),
  };
}

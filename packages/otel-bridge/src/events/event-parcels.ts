import type { Event } from '@sentry/core';
import { createCapturedErrors } from './captured-errors.ts';
import type { Clock } from '../options/clock.ts';
import type { SentryOtelOptions } from '../options/options.ts';
import type { SentrySpan } from '../convert/span-v2.ts';
import type { Place } from '../exporter/bucket.ts';
import type { Parcel } from '../exporter/outbox.ts';
import type { OtelSpanEvent } from '../otel-types/span.ts';
import { createSendSpanEvents } from './send-span-events.ts';

/** An event of a span, and what it becomes. */
export interface TakenEvent {
  readonly place: Place;
  readonly span: SentrySpan;
  readonly event: OtelSpanEvent;
  readonly category: 'error' | 'log_item';
}

/** What becomes of the events of spans. */
export interface EventParcels {
  /** Takes the events of a span that is sent. */
  take(place: Place, span: SentrySpan): void;
  /** What is to be sent by now. Errors wait until here, because Sentry's own capture of one may come after its span. */
  leave(): Parcel | undefined;
}

/** Errors and logs from the events of spans; undefined when the options do not ask for them. */
export function createEventParcels(
  options: SentryOtelOptions,
  clock: Clock,
  early: readonly Event[],
): EventParcels | undefined {
  const { captureExceptions = false, captureEvents = false } = options;
  if (!captureExceptions && !captureEvents) return undefined;
  const captured = createCapturedErrors(options.sdkClient, early);
  const send = createSendSpanEvents(options, captured, clock);
  let waiting: TakenEvent[] = [];
  return {
    take(place, span) {
      for (const event of place.source.events) {
        const isError = captureExceptions && event.name === 'exception';
        if (isError) waiting.push({ place, span, event, category: 'error' });
        else if (captureEvents) waiting.push({ place, span, event, category: 'log_item' });
      }
    },
    leave() {
      if (waiting.length === 0) return undefined;
      const taken = waiting;
      waiting = [];
      return {
        spanCount: taken.length,
        sizeInBytes: 0,
        send: () => send(taken),
        drop() {
          for (const { place, category } of taken) {
            place.destination.drop('queue_overflow', category, 1);
          }
        },
      };
    },
  };
}

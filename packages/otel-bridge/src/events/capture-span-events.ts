import {
  createEnvelope,
  type EventEnvelope,
  type LogEnvelope,
  type SerializedLog,
} from '@sentry/core';
import { SDK } from '../destination/sdk.ts';
import type { Destination } from '../destination/types.ts';
import type { Clock } from '../options/clock.ts';
import type { SentryOtelOptions } from '../options/options.ts';
import type { Converted } from '../exporter/bucket.ts';
import type { Parcel } from '../exporter/outbox.ts';
import { envelopeHeader } from '../exporter/span-envelope.ts';
import type { OtelSpanEvent } from '../otel-types/span.ts';
import { createCapturedErrors } from './captured-errors.ts';
import { createEventLog, serializeEventLog } from './event-log.ts';
import { createExceptionEvent } from './exception-event.ts';

/** What becomes of the events of spans. */
export interface SpanEvents {
  /** Takes the events of a span that is sent. */
  take(converted: Converted): void;
  /** What is to be sent by now. Errors wait until here, because Sentry's own capture of one may come after its span. */
  leave(): Parcel[];
}

/** Events of spans as errors and logs, as far as the options ask for them. */
export function createSpanEvents(options: SentryOtelOptions, clock: Clock): SpanEvents {
  const { captureExceptions = false, captureEvents = false, scrub } = options;
  const captured = captureExceptions ? createCapturedErrors(options.sdkClient) : undefined;
  let waiting: { converted: Converted; event: OtelSpanEvent }[] = [];

  function errorParcel(converted: Converted, event: OtelSpanEvent): Parcel | undefined {
    const { destination, span } = converted;
    const created = createExceptionEvent(converted, event);
    const message = created.exception?.values?.[0]?.value ?? '';
    if (!captured?.isNew(span.trace_id, message)) return undefined;
    const clean = scrub ? scrub(created) : created;
    if (!clean) destination.drop('before_send', 'error', 1);
    else if (destination.client) destination.client.captureEvent(clean);
    else {
      const header = { ...envelopeHeader(converted, clock), event_id: created.event_id ?? '' };
      const envelope = createEnvelope<EventEnvelope>(header, [[{ type: 'event' }, clean]]);
      return parcelOf(destination, envelope, 'error', 1);
    }
    return undefined;
  }

  function toLog(converted: Converted, event: OtelSpanEvent): SerializedLog | undefined {
    const { client } = converted.destination;
    const created = createEventLog(converted, event);
    const { beforeSendLog } = client?.getOptions() ?? {};
    client?.emit('beforeCaptureLog', created);
    const kept = beforeSendLog ? beforeSendLog(created) : created;
    const log = kept && serializeEventLog(kept, converted, event);
    const clean = log && scrub ? scrub(log) : log;
    if (!clean) converted.destination.drop('before_send', 'log_item', 1);
    return clean ?? undefined;
  }

  return {
    take(converted) {
      if (!captureExceptions && !captureEvents) return;
      for (const event of converted.source.events) {
        if (captureEvents || event.name === 'exception') waiting.push({ converted, event });
      }
    },
    leave() {
      const parcels: Parcel[] = [];
      const logs = new Map<Destination, SerializedLog[]>();
      const taken = waiting;
      waiting = [];
      for (const { converted, event } of taken) {
        const { destination } = converted;
        const isError = captureExceptions && event.name === 'exception';
        try {
          const parcel = isError ? errorParcel(converted, event) : undefined;
          if (parcel) parcels.push(parcel);
          const log = isError ? undefined : toLog(converted, event);
          if (log) logs.set(destination, [...(logs.get(destination) ?? []), log]);
        } catch {
          destination.drop('callback_error', isError ? 'error' : 'log_item', 1);
        }
      }
      for (const [destination, items] of logs) parcels.push(logParcel(destination, items, clock));
      return parcels;
    },
  };
}

function logParcel(destination: Destination, items: SerializedLog[], clock: Clock): Parcel {
  const header = { sent_at: new Date(clock.now()).toISOString(), sdk: SDK };
  const envelope = createEnvelope<LogEnvelope>(header, [
    [
      {
        type: 'log',
        item_count: items.length,
        content_type: 'application/vnd.sentry.items.log+json',
      },
      { version: 2, items },
    ],
  ]);
  return parcelOf(destination, envelope, 'log_item', items.length);
}

function parcelOf(
  destination: Destination,
  envelope: EventEnvelope | LogEnvelope,
  category: 'error' | 'log_item',
  quantity: number,
): Parcel {
  return {
    spanCount: quantity,
    sizeInBytes: 0,
    send: () => destination.send(envelope),
    drop: () => destination.drop('queue_overflow', category, quantity),
  };
}

import {
  type Envelope,
  type EventEnvelope,
  type LogEnvelope,
  type SerializedLog,
} from '@sentry/core';
import { envelopeWith } from '../destination/envelope.ts';
import { SDK } from '../destination/sdk.ts';
import type { Destination } from '../destination/types.ts';
import { envelopeHeader } from '../exporter/envelope-header.ts';
import type { Clock } from '../options/clock.ts';
import type { SentryOtelOptions } from '../options/options.ts';
import type { CapturedErrors } from './captured-errors.ts';
import { createEventLog, serializeEventLog } from './event-log.ts';
import type { TakenEvent } from './event-parcels.ts';
import { createExceptionEvent } from './exception-event.ts';

/** A function that sends events of spans as errors and logs; whether all were delivered. */
export function createSendSpanEvents(
  { scrub }: SentryOtelOptions,
  captured: CapturedErrors,
  clock: Clock,
): (events: readonly TakenEvent[]) => Promise<boolean> {
  function toErrorEnvelope(taken: TakenEvent): Envelope | undefined {
    const { place, span } = taken;
    const { destination } = place;
    const created = createExceptionEvent(taken);
    const message = created.exception?.values?.[0]?.value ?? '';
    if (!captured.isNew(span.trace_id, message)) return undefined;
    const clean = scrub ? scrub(created) : created;
    if (!clean) {
      destination.drop('before_send', 'error', 1);
      return undefined;
    }
    if (destination.client) {
      // The client has its own way for errors, with processors and beforeSend.
      destination.client.captureEvent(clean);
      return undefined;
    }
    const header = { ...envelopeHeader(place, clock), event_id: created.event_id ?? '' };
    return envelopeWith<EventEnvelope>(header, [[{ type: 'event' }, clean]]);
  }

  function toLog(taken: TakenEvent): SerializedLog | undefined {
    const { client, drop } = taken.place.destination;
    const { beforeSendLog } = client?.getOptions() ?? {};
    const created = createEventLog(taken);
    client?.emit('beforeCaptureLog', created);
    const kept = beforeSendLog ? beforeSendLog(created) : created;
    const log = kept && serializeEventLog(kept, taken);
    const clean = log && scrub ? scrub(log) : log;
    if (!clean) drop('before_send', 'log_item', 1);
    return clean ?? undefined;
  }

  return async (events) => {
    const sent: Promise<boolean>[] = [];
    const logs = new Map<Destination, SerializedLog[]>();
    for (const taken of events) {
      const { destination } = taken.place;
      try {
        if (taken.category === 'error') {
          const envelope = toErrorEnvelope(taken);
          if (envelope) sent.push(destination.send(envelope));
          continue;
        }
        const log = toLog(taken);
        const others = logs.get(destination);
        if (log && others) others.push(log);
        else if (log) logs.set(destination, [log]);
      } catch {
        // A hook threw: what it could not clean is not sent.
        destination.drop('callback_error', taken.category, 1);
      }
    }
    for (const [destination, items] of logs) sent.push(destination.send(logEnvelope(items, clock)));
    return (await Promise.all(sent)).every(Boolean);
  };
}

function logEnvelope(items: SerializedLog[], clock: Clock): LogEnvelope {
  const header = { sent_at: new Date(clock.now()).toISOString(), sdk: SDK };
  return envelopeWith<LogEnvelope>(header, [
    [
      {
        type: 'log',
        item_count: items.length,
        content_type: 'application/vnd.sentry.items.log+json',
      },
      { version: 2, items },
    ],
  ]);
}

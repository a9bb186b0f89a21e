import { uuid4, type Event } from '@sentry/core';
import { readText } from '../convert/read-attribute.ts';
import { factsOfResource } from '../convert/resource.ts';
import { toSeconds } from '../convert/time.ts';
import { nameOfSegment } from '../segment/track.ts';
import type { TakenEvent } from './event-parcels.ts';
import { readStack } from './stack-frames.ts';

/** An error event that belongs to the span on which an exception was recorded. */
export function createExceptionEvent({ place, span, event }: TakenEvent): Event {
  const { source, segment, destination } = place;
  const { time, attributes = {} } = event;
  const { client } = destination;
  const facts = factsOfResource(source.resource);
  const release = facts.release ?? destination.release;
  const environment = facts.environment ?? destination.environment;
  const stack = readText(attributes, ['exception.stacktrace']);
  const frames = stack && (client ? client.getOptions().stackParser(stack) : readStack(stack));
  return {
    event_id: uuid4(),
    timestamp: toSeconds(time),
    platform: facts.platform ?? 'node',
    level: 'error',
    exception: {
      values: [
        {
          type: readText(attributes, ['exception.type']) ?? 'Error',
          value: readText(attributes, ['exception.message']) ?? '',
          mechanism: {
            type: 'auto.otel.record_exception',
            handled: attributes['exception.escaped'] !== true,
          },
          ...(frames && frames.length > 0 && { stacktrace: { frames } }),
        },
      ],
    },
    contexts: {
      trace: {
        trace_id: span.trace_id,
        span_id: span.span_id,
        ...(span.parent_span_id !== undefined && { parent_span_id: span.parent_span_id }),
        status: 'internal_error',
      },
    },
    ...(segment && { transaction: nameOfSegment(segment) }),
    ...(release !== undefined && { release }),
    ...(environment !== undefined && { environment }),
  };
}

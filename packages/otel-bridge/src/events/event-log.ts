import type { Log, SerializedLog } from '@sentry/core';
import { toAttribute } from '../convert/attribute.ts';
import { toSeconds } from '../convert/time.ts';
import type { SentryAttribute } from '../convert/span-v2.ts';
import type { TakenEvent } from './event-parcels.ts';

/** A span event as the hooks of Sentry's logs see it. */
export function createEventLog({ span, event }: TakenEvent): Required<Log> {
  const isException = event.name === 'exception';
  const message = event.attributes?.['exception.message'];
  return {
    level: isException ? 'error' : 'info',
    message: isException && typeof message === 'string' ? message : event.name,
    severityNumber: isException ? 17 : 9,
    attributes: {
      ...event.attributes,
      'sentry.origin': 'auto.otel.span_event',
      'sentry.trace.parent_span_id': span.span_id,
      'event.name': event.name,
    },
  };
}

/** The log as it is sent, with what the span says of service and release. */
export function serializeEventLog(
  { message, level, severityNumber, attributes }: Log,
  { span, event }: TakenEvent,
): SerializedLog {
  const typed: Record<string, SentryAttribute> = {};
  for (const [key, attribute] of Object.entries(span.attributes)) {
    if (/^(?:resource|instrumentation)\.|^sentry\.(?:sdk|release|environment)/.test(key)) {
      typed[key] = attribute;
    }
  }
  for (const [key, value] of Object.entries(attributes ?? {})) {
    const attribute = toAttribute(value);
    if (attribute) typed[key] = attribute;
  }
  return {
    timestamp: toSeconds(event.time),
    level,
    body: String(message),
    trace_id: span.trace_id,
    ...(severityNumber !== undefined && { severity_number: severityNumber }),
    attributes: typed,
  };
}

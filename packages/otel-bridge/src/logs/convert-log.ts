import type { Log, SerializedLog } from '@sentry/core';
import { toAttribute } from '../convert/attribute.ts';
import type { Base } from '../convert/base.ts';
import { toSeconds } from '../convert/time.ts';
import { toTypedAttributes } from '../items/typed-attributes.ts';
import type { OtelLogRecord } from '../otel-types/log-record.ts';
import { toBase64 } from '../reverse/values.ts';
import { levelOf } from './level.ts';

/** A log record as the hooks of Sentry's logs see it. */
export function toLog(record: OtelLogRecord): Required<Log> {
  const { body, eventName, severityText, spanContext, droppedAttributesCount } = record;
  const [level, severityNumber] = levelOf(record.severityNumber, severityText);
  return {
    level,
    severityNumber,
    message: textOf(body) ?? eventName ?? '',
    attributes: {
      ...record.attributes,
      ...fieldsOf(body),
      ...(eventName && { 'event.name': eventName }),
      ...(severityText && { 'otel.severity_text': severityText }),
      ...(droppedAttributesCount && { 'otel.dropped_attributes_count': droppedAttributesCount }),
      ...(spanContext && { 'sentry.trace.parent_span_id': spanContext.spanId }),
    },
  };
}

/** The log as it is sent, with what the resource says of service and release. */
export function toSentLog(
  log: Log,
  record: OtelLogRecord,
  base: Base,
  traceId: string,
): SerializedLog {
  const { hrTime, hrTimeObserved, spanContext } = record;
  // A logger need not say when something happened; then it is when it was seen.
  const time = hrTime[0] > 0 ? hrTime : hrTimeObserved;
  return {
    timestamp: toSeconds(time),
    level: log.level,
    body: String(log.message),
    trace_id: spanContext?.traceId ?? traceId,
    ...(log.severityNumber !== undefined && { severity_number: log.severityNumber }),
    attributes: toTypedAttributes({ ...base.plain, ...log.attributes }),
  };
}

/** A structured body as JSON, where OTLP ingestion drops it (getsentry/relay relay-ourlogs/src/otel_to_sentry.rs). */
function textOf(body: unknown): string | undefined {
  if (body === undefined || body === null) return undefined;
  if (body instanceof Uint8Array) return toBase64(body);
  return String(toAttribute(body)?.value ?? '');
}

/** The entries of a structured body, so that they can be searched. */
function fieldsOf(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null) return {};
  if (Array.isArray(body) || body instanceof Uint8Array) return {};
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [`log.body.${key}`, value]));
}

import { uuid4, type Event, type EventEnvelope, type SpanJSON } from '@sentry/core';
import { envelopeWith } from '../../destination/envelope.ts';
import { staticStatusOf } from '../../convert/static-status.ts';
import type { SentryAttribute, SentrySpan } from '../../convert/span-v2.ts';
import { DB_QUERY_TEXT } from '../../generated/attribute-aliases.ts';
import { readText } from '../../convert/read-attribute.ts';
import type { Clock } from '../../options/clock.ts';
import type { Bucket } from '../bucket.ts';
import { envelopeHeader } from '../envelope-header.ts';

/**
 * An envelope with a transaction, for servers that do not know streamed spans. What belongs to a segment that is not in
 * the bucket (late children, orphans, what is beyond the largest transaction) goes as a transaction of its own in the same
 * trace, named after its first span: parents are by id, so the trace is whole.
 */
export function createTransactionEnvelope(bucket: Bucket, clock: Clock): EventEnvelope {
  const head = bucket.spans.find(({ is_segment }) => is_segment) ?? bucket.spans[0];
  if (!head) throw new Error('A transaction needs a span.');
  const event: Event = {
    type: 'transaction',
    event_id: uuid4(),
    transaction: head.name,
    transaction_info: { source: sourceOf(head) },
    start_timestamp: head.start_timestamp,
    timestamp: head.end_timestamp,
    contexts: { trace: { ...toJson(head) } },
    spans: bucket.spans.filter((span) => span !== head).map(toJson),
    ...fromAttributes(head),
  };
  return envelopeWith<EventEnvelope>(
    { event_id: event.event_id ?? '', ...envelopeHeader(bucket.head, clock) },
    [[{ type: 'transaction' }, event]],
  );
}

function fromAttributes({ attributes }: SentrySpan): Partial<Event> {
  const release = textAt(attributes, 'sentry.release');
  const environment = textAt(attributes, 'sentry.environment');
  return {
    platform: textAt(attributes, 'sentry.platform') ?? 'node',
    ...(release !== undefined && { release }),
    ...(environment !== undefined && { environment }),
  };
}

function sourceOf({ attributes }: SentrySpan): 'custom' | 'route' | 'task' | 'url' {
  const source = textAt(attributes, 'sentry.segment.name.source');
  return source === 'route' || source === 'task' || source === 'url' ? source : 'custom';
}

function toJson(span: SentrySpan): SpanJSON {
  const data: Record<string, boolean | number | string> = {};
  for (const [key, { value }] of Object.entries(span.attributes)) data[key] = value;
  const { 'sentry.op': op, 'sentry.origin': origin } = data;
  return {
    trace_id: span.trace_id,
    span_id: span.span_id,
    ...(span.parent_span_id !== undefined && { parent_span_id: span.parent_span_id }),
    start_timestamp: span.start_timestamp,
    timestamp: span.end_timestamp,
    description: readText(data, DB_QUERY_TEXT) ?? span.name,
    ...(typeof op === 'string' && { op }),
    ...(isOrigin(origin) && { origin }),
    status: staticStatusOf(
      span.status === 'error' ? 2 : 0,
      textAt(span.attributes, 'sentry.status.message'),
      data,
    ),
    data,
  };
}

function isOrigin(value: unknown): value is NonNullable<SpanJSON['origin']> {
  return typeof value === 'string';
}

function textAt(
  attributes: Readonly<Record<string, SentryAttribute>>,
  key: string,
): string | undefined {
  const value = attributes[key]?.value;
  return typeof value === 'string' ? value : undefined;
}

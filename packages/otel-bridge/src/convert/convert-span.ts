import type { StreamedSpanJSON } from '@sentry/core';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import { derive, isError, type SpanSurroundings } from './derive.ts';
import { toLinks } from './links.ts';
import { nameOf } from './name.ts';
import { opOf } from './op.ts';
import { parentIdOf } from './parent-id.ts';
import type { SentrySpan } from './span-v2.ts';
import { toSeconds } from './time.ts';
import { toTyped, toTypedLink } from './typed.ts';

/** A span of which every part is there, its attributes without types: what Sentry's hooks see. */
export interface PlainSpan extends StreamedSpanJSON {
  end_timestamp: number;
  attributes: Record<string, unknown>;
}

// Names and ids, times, and the keys around them.
const FRAME_IN_BYTES = 330;

/** A span in Sentry's terms, its attributes without types. */
export function toPlainSpan(span: OtelReadableSpan, around: SpanSurroundings): PlainSpan {
  const attributes: Record<string, unknown> = { ...around.base.plain, ...span.attributes };
  const op = opOf(span.kind, span.attributes, around.opNames);
  const name = nameOf(span.name, op, span.attributes);
  derive(span, around, op, name, (key, value) => {
    if (span.attributes[key] === undefined) attributes[key] = value;
  });
  const { traceId, spanId } = span.spanContext();
  const parentId = parentIdOf(span);
  const links = toLinks(span.links);
  return {
    trace_id: traceId,
    span_id: spanId,
    ...(parentId !== undefined && { parent_span_id: parentId }),
    name,
    status: isError(span) ? 'error' : 'ok',
    is_segment: around.isSegment,
    start_timestamp: toSeconds(span.startTime),
    end_timestamp: toSeconds(span.endTime),
    ...(links.length > 0 && { links }),
    attributes,
  };
}

/** The same, with types. */
export function toSentrySpan(span: OtelReadableSpan, around: SpanSurroundings): SentrySpan {
  return toTypedSpan(toPlainSpan(span, around));
}

/** Gives the attributes of a plain span their types. */
export function toTypedSpan(span: PlainSpan): SentrySpan {
  const { links, attributes, ...rest } = span;
  return {
    ...rest,
    ...(links && { links: links.map(toTypedLink) }),
    attributes: toTyped(attributes),
  };
}

/** How long a span is in an envelope, about. */
export function sizeOfSpan({ name, attributes, links = [] }: SentrySpan): number {
  let size = (links.length + 1) * FRAME_IN_BYTES + name.length;
  for (const [key, { value }] of Object.entries(attributes)) {
    size += key.length + (typeof value === 'string' ? value.length : 8) + 35;
  }
  return size;
}

import { isSpanContextValid, SpanStatusCode } from '@opentelemetry/api';
import type { StreamedSpanJSON } from '@sentry/core';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import { toAttribute } from './attribute.ts';
import { sizeOf, type Base } from './base.ts';
import { toLinks } from './links.ts';
import { nameOf, nameSourceOf } from './name.ts';
import { opOf, type OpNames } from './op.ts';
import type { SentryAttribute, SentryLink, SentrySpan } from './span-v2.ts';
import { toSeconds } from './time.ts';

/** What is known of a span beside itself. */
export interface SpanSurroundings {
  readonly base: Base;
  readonly isSegment: boolean;
  /** The segment's id and name, where the segment is known. */
  readonly segmentId: string | undefined;
  readonly segmentName: string | undefined;
  /** Attributes from the span's context, by allow-list. */
  readonly added: Readonly<Record<string, unknown>> | undefined;
  readonly opNames: OpNames;
}

/** A span of which every part is there, its attributes without types: what Sentry's hooks see. */
export interface PlainSpan extends StreamedSpanJSON {
  end_timestamp: number;
  attributes: Record<string, unknown>;
}

const KINDS = ['internal', 'server', 'client', 'producer', 'consumer'];
// Names and ids, times, and the keys around them.
const FRAME_IN_BYTES = 330;

/** Whether Sentry can take a span: its ids are of the right form. */
export function isConvertible(span: OtelReadableSpan): boolean {
  return isSpanContextValid(span.spanContext());
}

/** The id of the parent, in any generation of the SDK. */
export function parentIdOf(span: OtelReadableSpan): string | undefined {
  return span.parentSpanContext?.spanId ?? span.parentSpanId;
}

/** A span in Sentry's terms, its attributes without types. */
export function toPlainSpan(span: OtelReadableSpan, around: SpanSurroundings): PlainSpan {
  const attributes: Record<string, unknown> = { ...around.base.plain };
  for (const [key, value] of Object.entries(span.attributes)) attributes[key] = value;
  const op = opOf(span.kind, span.attributes, around.opNames);
  const name = nameOf(span.name, op, span.attributes);
  derive(span, around, op, name, (key, value) => {
    attributes[key] = value;
  });
  const links = span.links.length > 0 ? toLinks(span.links) : [];
  return assemble(span, around, name, attributes, links);
}

/** The same, with types: shorter than `toTypedSpan(toPlainSpan())` where no hook wants to see it. */
export function toSentrySpan(span: OtelReadableSpan, around: SpanSurroundings): SentrySpan {
  const attributes: Record<string, SentryAttribute> = { ...around.base.typed };
  const own = span.attributes;
  for (const key in own) {
    const attribute = toAttribute(own[key]);
    if (attribute) attributes[key] = attribute;
  }
  const op = opOf(span.kind, own, around.opNames);
  const name = nameOf(span.name, op, own);
  derive(span, around, op, name, (key, value) => {
    const attribute = toAttribute(value);
    if (attribute) attributes[key] = attribute;
  });
  const links = span.links.length > 0 ? toLinks(span.links).map(toTypedLink) : [];
  return assemble(span, around, name, attributes, links);
}

/** Gives the attributes of a plain span their types. */
export function toTypedSpan(span: PlainSpan): SentrySpan {
  const { links, ...rest } = span;
  return {
    ...rest,
    attributes: toTyped(span.attributes),
    ...(links && { links: links.map(toTypedLink) }),
  };
}

/** How long a span is in an envelope, about. */
export function sizeOfSpan({ name, attributes, links }: SentrySpan): number {
  let size = FRAME_IN_BYTES + name.length;
  for (const key in attributes) size += sizeOf(key, attributes[key]?.value);
  return links ? size + links.length * FRAME_IN_BYTES : size;
}

function derive(
  span: OtelReadableSpan,
  around: SpanSurroundings,
  op: string | undefined,
  name: string,
  set: (key: string, value: unknown) => void,
): void {
  if (op !== undefined) set('sentry.op', op);
  set('sentry.kind', KINDS[span.kind] ?? 'internal');
  if (span.status.code === SpanStatusCode.ERROR && span.status.message)
    set('sentry.status.message', span.status.message);
  if (around.isSegment) set('sentry.segment.name.source', nameSourceOf(name, op, span.attributes));
  if (around.segmentId !== undefined) {
    set('sentry.segment.id', around.segmentId);
    set('sentry.segment.name', around.isSegment ? name : around.segmentName);
  }
  for (const key in around.added) set(key, around.added[key]);
  deriveRest(span, set);
}

/** What Sentry has no place for, under the names of OpenTelemetry's specification/common/mapping-to-non-otlp.md. */
function deriveRest(span: OtelReadableSpan, set: (key: string, value: unknown) => void): void {
  if (span.droppedAttributesCount)
    set('otel.dropped_attributes_count', span.droppedAttributesCount);
  if (span.droppedEventsCount) set('otel.dropped_events_count', span.droppedEventsCount);
  const lostLinks =
    span.links.length === 0
      ? 0
      : span.links.filter(({ context }) => !isSpanContextValid(context)).length;
  const droppedLinks = (span.droppedLinksCount ?? 0) + lostLinks;
  if (droppedLinks > 0) set('otel.dropped_links_count', droppedLinks);
  const { traceFlags, traceState } = span.spanContext();
  if (traceFlags !== 1) set('otel.trace_flags', traceFlags);
  const serialized = traceState?.serialize();
  if (serialized) set('otel.trace_state', serialized);
}

function assemble<Attributes, Links>(
  span: OtelReadableSpan,
  { isSegment }: SpanSurroundings,
  name: string,
  attributes: Attributes,
  links: readonly Links[],
) {
  const { traceId, spanId } = span.spanContext();
  const parentId = parentIdOf(span);
  return {
    trace_id: traceId,
    span_id: spanId,
    ...(parentId !== undefined && { parent_span_id: parentId }),
    name,
    status: span.status.code === SpanStatusCode.ERROR ? ('error' as const) : ('ok' as const),
    is_segment: isSegment,
    start_timestamp: toSeconds(span.startTime),
    end_timestamp: toSeconds(span.endTime),
    attributes,
    ...(links.length > 0 && { links: [...links] }),
  };
}

function toTypedLink(link: NonNullable<StreamedSpanJSON['links']>[number]): SentryLink {
  return {
    trace_id: link.trace_id,
    span_id: link.span_id,
    sampled: link.sampled === true,
    ...(link.attributes && { attributes: toTyped(link.attributes) }),
  };
}

function toTyped(attributes: Readonly<Record<string, unknown>>): Record<string, SentryAttribute> {
  const typed: Record<string, SentryAttribute> = {};
  for (const key in attributes) {
    const attribute = toAttribute(attributes[key]);
    if (attribute) typed[key] = attribute;
  }
  return typed;
}

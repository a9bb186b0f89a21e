import { isSpanContextValid, SpanStatusCode } from '@opentelemetry/api';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import type { Base } from './base.ts';
import { nameSourceOf } from './name.ts';
import type { OpNames } from './op.ts';

/** What is known of a span beside itself. */
export interface SpanSurroundings {
  readonly base: Base;
  readonly isSegment: boolean;
  /** The segment's id and name, where they are known. */
  readonly segmentId: string | undefined;
  readonly segmentName: string | undefined;
  /** Attributes from the span's context, by allow-list. */
  readonly added: Readonly<Record<string, unknown>> | undefined;
  readonly opNames: OpNames;
}

const KINDS = ['internal', 'server', 'client', 'producer', 'consumer'];

/**
 * The attributes that Sentry needs and OpenTelemetry has elsewhere. What the span has no place for in Sentry stands under
 * the names of open-telemetry/opentelemetry-specification specification/common/mapping-to-non-otlp.md.
 */
export function derive(
  span: OtelReadableSpan,
  around: SpanSurroundings,
  op: string | undefined,
  name: string,
  set: (key: string, value: unknown) => void,
): void {
  const { status, links } = span;
  if (op !== undefined) set('sentry.op', op);
  set('sentry.kind', KINDS[span.kind] ?? 'internal');
  if (isError(span) && status.message) set('sentry.status.message', status.message);
  if (around.isSegment) set('sentry.segment.name.source', nameSourceOf(name, op, span.attributes));
  if (around.segmentId !== undefined) set('sentry.segment.id', around.segmentId);
  const segmentName = around.isSegment ? name : around.segmentName;
  if (segmentName !== undefined) set('sentry.segment.name', segmentName);
  for (const key in around.added) set(key, around.added[key]);

  if (span.droppedAttributesCount)
    set('otel.dropped_attributes_count', span.droppedAttributesCount);
  if (span.droppedEventsCount) set('otel.dropped_events_count', span.droppedEventsCount);
  let droppedLinks = span.droppedLinksCount ?? 0;
  for (const { context } of links) if (!isSpanContextValid(context)) droppedLinks += 1;
  if (droppedLinks > 0) set('otel.dropped_links_count', droppedLinks);
  const { traceFlags, traceState } = span.spanContext();
  if (traceFlags !== 1) set('otel.trace_flags', traceFlags);
  const serialized = traceState?.serialize();
  if (serialized) set('otel.trace_state', serialized);
}

/** Whether a span has failed. */
export function isError({ status }: OtelReadableSpan): boolean {
  return status.code === SpanStatusCode.ERROR;
}

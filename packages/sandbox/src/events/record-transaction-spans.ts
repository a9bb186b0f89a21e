import type { StoredEvent, StoredSpan } from '../store/model.ts';
import type { State } from '../store/state.ts';
import { asFilledText, asHexId, asList, asObject, field } from './read-json.ts';
import { readTimestamp } from './read-timestamp.ts';

/** Stores a transaction and its spans as spans. @returns how many */
export function recordTransactionSpans(state: State, event: StoredEvent): number {
  const { payload } = event;
  const trace = field(field(payload, 'contexts'), 'trace');
  const segment = spanOf(event, trace, {
    startedAt: readTimestamp(field(payload, 'start_timestamp')),
    endedAt: event.timestamp,
    name: event.transaction,
    isSegment: true,
  });
  const children = asList(field(payload, 'spans')).map((span) =>
    spanOf(event, span, {
      startedAt: readTimestamp(field(span, 'start_timestamp')),
      endedAt: readTimestamp(field(span, 'timestamp')),
      name: asFilledText(field(span, 'description')),
      isSegment: false,
    }),
  );
  const spans = [segment, ...children].filter((span) => span !== null);
  for (const span of spans) state.spans.push(span, 500);
  return spans.length;
}

interface SpanParts {
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly name: string | null;
  readonly isSegment: boolean;
}

/** Null for a span without ids or times, which Sentry refuses. */
function spanOf(event: StoredEvent, span: unknown, parts: SpanParts): StoredSpan | null {
  const traceId = asHexId(field(span, 'trace_id'), 32) ?? event.traceId;
  const spanId = asHexId(field(span, 'span_id'), 16);
  if (!traceId || !spanId || parts.startedAt === null || parts.endedAt === null) return null;
  const op = asFilledText(field(span, 'op')) ?? 'default';
  const data = asObject(field(span, 'data')) ?? {};
  return {
    project: event.project,
    traceId,
    spanId,
    parentSpanId: asHexId(field(span, 'parent_span_id'), 16),
    isSegment: parts.isSegment,
    name: parts.name ?? op,
    op,
    status: asFilledText(field(span, 'status')) ?? 'ok',
    kind: asFilledText(field(data, 'sentry.kind')) ?? asFilledText(field(data, 'otel.kind')),
    startedAt: parts.startedAt,
    endedAt: Math.max(parts.startedAt, parts.endedAt),
    environment: event.environment,
    release: event.release,
    transaction: event.transaction,
    attributes: {
      ...asObject(field(span, 'tags')),
      ...data,
      'sentry.origin': asFilledText(field(span, 'origin')) ?? 'manual',
    },
    links: asList(field(span, 'links')),
  };
}

import { isWithin, readTimeRange, type TimeRange } from '../../query/time-range.ts';
import type { StoredEvent, StoredSpan } from '../../store/model.ts';
import { badRequest } from '../errors.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { serializeSpan, serializeTraceError, type SerializedSpan } from './serialize-span.ts';

const SCOPES = ['org:read', 'org:write', 'org:admin'];

/** src/sentry/api/endpoints/organization_trace.py and organization_trace_meta.py. */
export const traceRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/0/organizations/{organization_id_or_slug}/trace/{trace_id}/',
    scopes: SCOPES,
    query: ['statsPeriod', 'start', 'end', 'timestamp', 'errorId', 'additional_attributes'],
    handle: trace,
  },
  {
    method: 'GET',
    path: '/api/0/organizations/{organization_id_or_slug}/trace-meta/{trace_id}/',
    scopes: SCOPES,
    query: ['statsPeriod', 'start', 'end'],
    handle: meta,
  },
];

interface Trace {
  readonly spans: readonly StoredSpan[];
  readonly events: readonly StoredEvent[];
}

/** The spans of a trace as trees, errors beneath their spans; what hangs on nothing stands on its own. */
function trace(context: RestContext): RestAnswer {
  const { spans, events } = readTrace(context);
  const additional = context.query.getAll('additional_attributes');
  const byId = new Map<string, SerializedSpan>();
  for (const span of spans) byId.set(span.spanId, serializeSpan(span, additional));
  const roots: unknown[] = [];
  for (const span of spans) {
    const serialized = byId.get(span.spanId);
    const parent = span.parentSpanId === null ? undefined : byId.get(span.parentSpanId);
    if (serialized) (parent && !isTooDeep(byId, parent) ? parent.children : roots).push(serialized);
  }
  const isWanted = errorFilter(context.query.get('errorId'));
  for (const event of events.filter((candidate) => isWanted(candidate))) {
    const span = event.spanId === null ? undefined : byId.get(event.spanId);
    (span?.errors ?? roots).push(serializeTraceError(event));
  }
  return { status: 200, body: roots };
}

/** Spans can be sent in circles and in chains that no JSON writer survives; then a tree begins anew. */
const MAXIMUM_DEPTH = 200;

function isTooDeep(byId: ReadonlyMap<string, SerializedSpan>, span: SerializedSpan): boolean {
  let current: SerializedSpan | undefined = span;
  for (let depth = 1; depth < MAXIMUM_DEPTH; depth += 1) {
    const parentId: unknown = current['parent_span_id'];
    current = typeof parentId === 'string' ? byId.get(parentId) : undefined;
    if (!current) return false;
  }
  return true;
}

function meta(context: RestContext): RestAnswer {
  const { spans, events } = readTrace(context);
  const range = readTimeRange(context.query, context.state.clock.now());
  const count = (
    rows: Iterable<{
      readonly traceId: string | null;
      readonly timestamp: number;
      readonly project: StoredSpan['project'];
    }>,
  ): number => [...rows].filter((row) => isOfTrace(context, row, row.timestamp, range)).length;
  const operations = new Map<string, number>();
  for (const { op } of spans) operations.set(op ?? '', (operations.get(op ?? '') ?? 0) + 1);
  return {
    status: 200,
    body: {
      errorsCount: events.length,
      logsCount: count(context.state.logs),
      metricsCount: count(context.state.metrics),
      performanceIssuesCount: 0,
      spansCount: spans.length,
      spansCountMap: Object.fromEntries(operations),
      transactionChildCountMap: spans
        .filter(({ isSegment }) => isSegment)
        .map((segment) => ({
          'transaction.event_id': segment.spanId,
          'count()': spans.filter(({ parentSpanId }) => parentSpanId === segment.spanId).length,
        })),
    },
  };
}

function readTrace(context: RestContext): Trace {
  const { state, query, params } = context;
  if (!/^[0-9a-f]{32}$/i.test((params['trace_id'] ?? '').replaceAll('-', ''))) {
    throw badRequest('trace_id is not a valid hexadecimal id of 32 digits');
  }
  const range = readTimestampRange(query) ?? readTimeRange(query, state.clock.now());
  return {
    spans: state.spans.entries
      .filter((span) => isOfTrace(context, span, span.endedAt, range))
      .toSorted((left, right) => left.startedAt - right.startedAt),
    events: state.events.entries.filter(
      (event) => event.issue !== null && isOfTrace(context, event, event.timestamp, range),
    ),
  };
}

/** How far around a timestamp Sentry looks for the rest of its trace: a day and a half. */
const AROUND_IN_MS = 36 * 3_600_000;

function readTimestampRange(query: URLSearchParams): TimeRange | null {
  const text = query.get('timestamp');
  if (text === null) return null;
  const at = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text);
  if (Number.isNaN(at)) throw badRequest(`Invalid timestamp: '${text}'`);
  return { from: at - AROUND_IN_MS, until: at + AROUND_IN_MS };
}

function isOfTrace(
  { organization, params }: RestContext,
  row: { readonly traceId: string | null; readonly project: StoredSpan['project'] },
  at: number,
  range: TimeRange | null,
): boolean {
  return (
    row.traceId === (params['trace_id'] ?? '').replaceAll('-', '').toLowerCase() &&
    row.project.organization === organization &&
    isWithin(range, at)
  );
}

/** Only that error among those of the trace; without an id all of them. */
function errorFilter(id: string | null): (event: StoredEvent) => boolean {
  if (id === null) return () => true;
  const wanted = id.replaceAll('-', '').toLowerCase();
  return (event) => event.id === wanted;
}

import { trace, type Context } from '@opentelemetry/api';
import { parentIdOf } from '../convert/parent-id.ts';
import { nameOf } from '../convert/name.ts';
import { opOf } from '../convert/op.ts';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import { traceStateOf, type SentryTraceState } from '../trace-state/trace-state.ts';

/** The first span of this service in a trace; everything below it belongs to the segment. */
export interface Segment {
  readonly span: OtelReadableSpan;
  /** What is known of the trace. */
  readonly state: SentryTraceState | undefined;
  /** Its name, where that is final. */
  readonly name?: string;
}

/** What the bridge remembers of a span from its start to its end. */
export interface Track {
  readonly segment: Segment;
  /** Attributes from the context in which the span began; read at its end. */
  readonly added: (() => Readonly<Record<string, unknown>>) | undefined;
}

// On the span itself, so that nothing is held for longer: a late child finds its segment through its parent, which its
// context refers to. A WeakMap would do the same, and costs more than the conversion.
const TRACK = Symbol('sentry-kit track');

interface Tracked {
  readonly spanContext: unknown;
  [TRACK]?: Track;
}

/** Remembers to which segment a span belongs that starts in a context. */
export function trackStart(
  span: OtelReadableSpan,
  parentContext: Context,
  added: Track['added'],
): void {
  const parent = parentIdOf(span) === undefined ? undefined : trace.getSpan(parentContext);
  const known = parent && trackOf(parent);
  const isLocal = parent !== undefined && parent.spanContext().isRemote !== true;
  // A local parent that the bridge has not seen start: its segment is not known.
  if (isLocal && !known) return;
  const segment = known?.segment ?? {
    span,
    state: traceStateOf(span.spanContext(), parentContext),
  };
  const tracked: Tracked = span;
  tracked[TRACK] = { segment, added };
}

/** What is remembered of a span. */
export function trackOf(span: Tracked): Track | undefined {
  return span[TRACK];
}

/** A segment's name as it is now: instrumentation learns the route only while a request is handled. */
export function nameOfSegment({ span }: Pick<Segment, 'span'>): string {
  return nameOf(span.name, opOf(span.kind, span.attributes, 'current'), span.attributes);
}

import { parentIdOf } from '../convert/convert-span.ts';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import type { Segment } from '../segment/track.ts';

const SERVER = 1;
const CONSUMER = 4;

/** Finds segments among the spans of one batch, by their parents; the result is undefined where the batch does not say. */
export function segmentsOfBatch(
  spans: readonly OtelReadableSpan[],
): (span: OtelReadableSpan) => Segment | undefined {
  const byId = new Map<string, OtelReadableSpan>();
  for (const span of spans) byId.set(span.spanContext().spanId, span);
  const known = new Map<OtelReadableSpan, Segment | undefined>();

  function segmentOf(span: OtelReadableSpan): Segment | undefined {
    const path = new Set<OtelReadableSpan>();
    let current = span;
    // A span that is on the path twice would be its own ancestor.
    while (!known.has(current) && !path.has(current)) {
      path.add(current);
      const parentId = parentIdOf(current);
      const parent = parentId === undefined ? undefined : byId.get(parentId);
      if (!parent || isRemoteChild(current)) {
        known.set(
          current,
          startsSegment(current, parentId) ? { span: current, state: undefined } : undefined,
        );
        break;
      }
      current = parent;
    }
    const segment = known.get(current);
    for (const step of path) known.set(step, segment);
    return segment;
  }
  return segmentOf;
}

function isRemoteChild(span: OtelReadableSpan): boolean {
  return span.parentSpanContext?.isRemote === true;
}

function startsSegment(span: OtelReadableSpan, parentId: string | undefined): boolean {
  if (parentId === undefined || isRemoteChild(span)) return true;
  // SDK 1.30 does not say whether a parent is remote; that of a span which serves a request nearly always is.
  return span.parentSpanContext === undefined && (span.kind === SERVER || span.kind === CONSUMER);
}

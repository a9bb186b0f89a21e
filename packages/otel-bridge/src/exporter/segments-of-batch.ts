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
    const path: OtelReadableSpan[] = [];
    let current: OtelReadableSpan | undefined = span;
    let segment: Segment | undefined;
    while (current) {
      if (known.has(current)) {
        segment = known.get(current);
        break;
      }
      // For as long as it is being looked for: a span that is its own ancestor has no segment.
      known.set(current, undefined);
      path.push(current);
      const parentId = parentIdOf(current);
      if (startsSegment(current, parentId)) segment = { span: current, state: undefined };
      current = parentId === undefined || isRemoteChild(current) ? undefined : byId.get(parentId);
      if (current) segment = undefined;
    }
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

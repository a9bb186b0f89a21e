import { parentIdOf } from '../convert/parent-id.ts';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import { nameOfSegment, type Segment } from './track.ts';

const SERVER = 1;
const CONSUMER = 4;

interface Member {
  readonly span: OtelReadableSpan;
  readonly parentId: string | undefined;
  segment: Segment | undefined;
  /** True once its segment has been looked for, or is being looked for. */
  isVisited: boolean;
}

/** Finds segments among the spans of one batch, by their parents; the result is undefined where the batch does not say. */
export function segmentsOfBatch(
  spans: readonly OtelReadableSpan[],
): (span: OtelReadableSpan) => Segment | undefined {
  const members = new Map<string, Member>();
  for (const span of spans) {
    const parentId = parentIdOf(span);
    members.set(span.spanContext().spanId, {
      span,
      parentId,
      segment: undefined,
      isVisited: false,
    });
  }

  function parentOf({ span, parentId }: Member): Member | undefined {
    return parentId === undefined || isRemoteChild(span) ? undefined : members.get(parentId);
  }

  return (span) => {
    const member = members.get(span.spanContext().spanId);
    let top = member;
    // A span that is its own ancestor ends here, too, and has no segment.
    while (top && !top.isVisited) {
      top.isVisited = true;
      const parent = parentOf(top);
      if (!parent) {
        const { span: first, parentId } = top;
        if (startsSegment(first, parentId)) top.segment = createSegment(first);
        break;
      }
      top = parent;
    }
    for (let step = member; step && step !== top; step = parentOf(step))
      step.segment = top?.segment;
    return member?.segment;
  };
}

function createSegment(span: OtelReadableSpan): Segment {
  return { span, state: undefined, name: nameOfSegment({ span }) };
}

function isRemoteChild(span: OtelReadableSpan): boolean {
  return span.parentSpanContext?.isRemote === true;
}

function startsSegment(span: OtelReadableSpan, parentId: string | undefined): boolean {
  if (parentId === undefined || isRemoteChild(span)) return true;
  // SDK 1.30 does not say whether a parent is remote; that of a span which serves a request nearly always is.
  return span.parentSpanContext === undefined && (span.kind === SERVER || span.kind === CONSUMER);
}

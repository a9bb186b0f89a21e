import { createBases, type BaseOf } from '../convert/base.ts';
import type { SpanSurroundings } from '../convert/derive.ts';
import { parentIdOf } from '../convert/parent-id.ts';
import type { Destination } from '../destination/types.ts';
import type { ExportOptions } from '../options/options.ts';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import { nameOfSegment, trackOf } from '../segment/track.ts';
import type { Place } from './bucket.ts';

/** Finds what is known of a span beside itself; the name of its segment where that is final, or asked for as it is. */
export type SurroundingsOf = (place: Place, isNamedNow: boolean) => SpanSurroundings;

/** A finder of surroundings. */
export function createSurroundings({ opNames = 'current' }: ExportOptions): SurroundingsOf {
  const bases = new Map<Destination, BaseOf>();
  return ({ source, segment, destination }, isNamedNow) => {
    let baseOf = bases.get(destination);
    if (!baseOf) bases.set(destination, (baseOf = createBases(destination)));
    return {
      base: baseOf(source),
      isSegment: segment ? segment.span === source : isSegmentByItself(source),
      segmentId: segment?.span.spanContext().spanId,
      segmentName: segment && (segment.name ?? (isNamedNow ? nameOfSegment(segment) : undefined)),
      added: trackOf(source)?.added?.(),
      opNames,
    };
  };
}

function isSegmentByItself(span: OtelReadableSpan): boolean {
  return parentIdOf(span) === undefined || span.parentSpanContext?.isRemote === true;
}

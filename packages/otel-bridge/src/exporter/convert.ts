import { createBases, type BaseOf } from '../convert/base.ts';
import {
  isConvertible,
  parentIdOf,
  sizeOfSpan,
  toPlainSpan,
  toSentrySpan,
  toTypedSpan,
  type SpanSurroundings,
} from '../convert/convert-span.ts';
import type { Destinations } from '../destination/destinations.ts';
import type { Destination } from '../destination/types.ts';
import type { SentryOtelOptions } from '../options/options.ts';
import type { Report } from '../options/report.ts';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import { nameOfSegment, trackOf, type Segment } from '../segment/track.ts';
import type { Converted } from './bucket.ts';
import { createSpanHooks, type SpanHooks } from './hooks.ts';

/** Converts a finished span; undefined when it is dropped, which is then counted. */
export type Convert = (span: OtelReadableSpan, segment?: Segment) => Converted | undefined;

/** A conversion with the hooks of the options and of the destination. */
export function createConvert(
  destinations: Destinations,
  options: SentryOtelOptions,
  report: Report,
): Convert {
  const settings = new Map<Destination, { baseOf: BaseOf; hooks: SpanHooks | undefined }>();
  const { opNames = 'current' } = options;

  function settingsOf(destination: Destination) {
    let known = settings.get(destination);
    if (!known) {
      known = {
        baseOf: createBases(destination),
        hooks: createSpanHooks(destination, options, report),
      };
      settings.set(destination, known);
    }
    return known;
  }

  return (source, segmentOfBatch) => {
    const destination = destinations.of(source.resource);
    if (!destination) return undefined;
    if (!isConvertible(source)) {
      destination.drop('invalid', 'span', 1);
      return undefined;
    }
    const { baseOf, hooks } = settingsOf(destination);
    const track = trackOf(source);
    const segment = track?.segment ?? segmentOfBatch;
    const around: SpanSurroundings = {
      base: baseOf(source),
      isSegment: segment ? segment.span === source : isSegmentByItself(source),
      segmentId: segment?.span.spanContext().spanId,
      segmentName: segment && hooks ? nameOfSegment(segment).name : undefined,
      added: track?.added?.(),
      opNames,
    };
    if (!hooks) {
      const span = toSentrySpan(source, around);
      return { span, destination, segment, named: segment, source, sizeInBytes: sizeOfSpan(span) };
    }
    const kept = hooks(toPlainSpan(source, around));
    if (typeof kept === 'string') {
      destination.drop(kept, 'span', 1);
      return undefined;
    }
    const span = toTypedSpan(kept);
    // The segment's name has passed the hooks: it is not looked up again.
    return { span, destination, segment, named: undefined, source, sizeInBytes: sizeOfSpan(span) };
  };
}

function isSegmentByItself(span: OtelReadableSpan): boolean {
  return parentIdOf(span) === undefined || span.parentSpanContext?.isRemote === true;
}

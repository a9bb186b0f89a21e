import { createBases, type BaseOf } from '../convert/base.ts';
import {
  parentIdOf,
  sizeOfSpan,
  toPlainSpan,
  toSentrySpan,
  toTypedSpan,
} from '../convert/convert-span.ts';
import type { SpanSurroundings } from '../convert/derive.ts';
import type { SentrySpan } from '../convert/span-v2.ts';
import { writeSpan } from '../convert/write-span.ts';
import type { Destination } from '../destination/types.ts';
import type { SentryOtelOptions } from '../options/options.ts';
import type { Report } from '../options/report.ts';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import { nameOfSegment, trackOf } from '../segment/track.ts';
import type { Bucket, Place } from './bucket.ts';
import { createSpanHooks, type SpanHooks } from './hooks.ts';

const BRACE = '{'.charCodeAt(0);

/** Converts a finished span into a bucket; the reason is counted when it is dropped. Returns the span where it is an object. */
export type Convert = (place: Place, bucket: Bucket) => SentrySpan | undefined;

interface Settings {
  readonly baseOf: BaseOf;
  readonly hooks: SpanHooks | undefined;
  /** True when nothing looks at spans, so that they are written at once. */
  readonly isWritten: boolean;
}

/** A conversion with the hooks of the options and of destinations. */
export function createConvert(options: SentryOtelOptions, report: Report): Convert {
  const settings = new Map<Destination, Settings>();
  const { opNames = 'current' } = options;
  const isObserved =
    options.traceLifecycle === 'static' ||
    options.captureEvents === true ||
    options.captureExceptions === true ||
    options.beforeEnvelope !== undefined ||
    (options.integrations ?? []).length > 0;

  function settingsOf(destination: Destination): Settings {
    let known = settings.get(destination);
    if (!known) {
      const hooks = createSpanHooks(destination, options, report);
      known = { baseOf: createBases(destination), hooks, isWritten: !hooks && !isObserved };
      settings.set(destination, known);
    }
    return known;
  }

  function surroundingsOf(
    { source, segment }: Place,
    { baseOf, hooks }: Settings,
  ): SpanSurroundings {
    return {
      base: baseOf(source),
      isSegment: segment ? segment.span === source : isSegmentByItself(source),
      segmentId: segment?.span.spanContext().spanId,
      // Without hooks it is looked up when the span leaves, since instrumentation learns the route late.
      segmentName: segment && hooks && nameOfSegment(segment).name,
      added: trackOf(source)?.added?.(),
      opNames,
    };
  }

  return (place, bucket) => {
    const { source, segment, destination } = place;
    const known = settingsOf(destination);
    const around = surroundingsOf(place, known);
    const isUnnamed = !known.hooks && !around.isSegment;
    if (known.isWritten) {
      write(bucket, source, around, isUnnamed ? segment : undefined);
      return undefined;
    }
    const kept = known.hooks ? known.hooks(toPlainSpan(source, around)) : undefined;
    if (typeof kept === 'string') {
      destination.drop(kept, 'span', 1);
      return undefined;
    }
    const span = kept ? toTypedSpan(kept) : toSentrySpan(source, around);
    if (segment && isUnnamed) bucket.unnamed.push({ index: bucket.spans.length, segment });
    bucket.spans.push(span);
    bucket.spanCount += 1;
    bucket.sizeInBytes += sizeOfSpan(span);
    return span;
  };
}

function write(
  bucket: Bucket,
  source: OtelReadableSpan,
  around: SpanSurroundings,
  segment: Place['segment'],
): void {
  // Attributes are last, so that two braces end them and the span.
  const text =
    writeSpan(source, around) ?? JSON.stringify(toSentrySpan(source, around)).slice(0, -2);
  if (segment && source.attributes['sentry.segment.name'] === undefined) {
    bucket.unnamed.push({ index: bucket.texts.length, segment });
  }
  bucket.texts.push(text);
  bucket.spanCount += 1;
  // V8 adds texts lazily, and a tree of pieces would wait: asking for its brace makes it one text.
  bucket.sizeInBytes += text.charCodeAt(0) === BRACE ? text.length : 0;
}

function isSegmentByItself(span: OtelReadableSpan): boolean {
  return parentIdOf(span) === undefined || span.parentSpanContext?.isRemote === true;
}

import { bytesOf, takeInk, writeBytes } from '../convert/ink.ts';
import { writeSpan } from '../convert/write-span.ts';
import type { ExportOptions } from '../options/options.ts';
import type { Convert } from './bucket.ts';
import { createSurroundings } from './surroundings.ts';

/** Ends a span: its attributes are last. */
const SPAN_END = bytesOf('}},');

// The name of a segment, which is added when the span leaves, and what is around it.
const NAME_IN_BYTES = 70;

/** The conversion where nothing looks at spans: they are written at once. */
export function createWriteInto(options: ExportOptions): Convert {
  const surroundingsOf = createSurroundings(options);
  return (place, bucket) => {
    const { source, segment } = place;
    const around = surroundingsOf(place, false);
    const ink = (bucket.ink ??= takeInk());
    const start = ink.length;
    try {
      writeSpan(ink, source, around);
    } catch (error) {
      // Half a span would spoil those around it.
      ink.length = start;
      throw error;
    }
    // Instrumentation learns the route late, so that the name is looked up when the span leaves.
    const isNamed = around.isSegment || around.segmentName !== undefined;
    if (segment && !isNamed && source.attributes['sentry.segment.name'] === undefined) {
      bucket.unnamed.push({ at: ink.length, segment });
      bucket.sizeInBytes += NAME_IN_BYTES;
    }
    writeBytes(ink, SPAN_END);
    bucket.spanCount += 1;
    bucket.sizeInBytes += ink.length - start;
  };
}

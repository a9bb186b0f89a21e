import { bytesOf, giveInk, takeInk, writeBytes, writeJson } from '../convert/ink.ts';
import { writeAttribute } from '../convert/write-attribute.ts';
import type { Clock } from '../options/clock.ts';
import { nameOfSegment, type Segment } from '../segment/track.ts';
import type { Bucket } from './bucket.ts';
import { spanLines } from './envelope-header.ts';

const END = bytesOf(']}');

/** The bytes of an envelope of spans that are written already; the bucket has none any more. */
export function createSpanBody(bucket: Bucket, clock: Clock): Uint8Array<ArrayBuffer> {
  const { head, spanCount, ink: spans = takeInk(), unnamed } = bucket;
  const front = takeInk();
  writeJson(front, spanLines(head, spanCount, clock));
  const names = namesOf(unnamed);
  const size = names.reduce((sum, { length }) => sum + length, front.length + spans.length + 1);

  const whole = { bytes: new Uint8Array(size), length: 0 };
  writeBytes(whole, front.bytes.subarray(0, front.length));
  let from = 0;
  unnamed.forEach(({ at }, index) => {
    writeBytes(whole, spans.bytes.subarray(from, at));
    writeBytes(whole, names[index] ?? END);
    from = at;
  });
  // The end has a byte more than the comma that it stands for.
  writeBytes(whole, spans.bytes.subarray(from, spans.length - 1));
  writeBytes(whole, END);
  giveInk(front);
  giveInk(spans);
  bucket.ink = undefined;
  return whole.bytes;
}

function namesOf(unnamed: Bucket['unnamed']): Uint8Array[] {
  let last: Segment | undefined;
  let name: Uint8Array = END;
  return unnamed.map(({ segment }) => {
    // Nearly always it is the same segment again.
    if (segment !== last) {
      last = segment;
      const ink = takeInk();
      writeAttribute(ink, 'sentry.segment.name', nameOfSegment(segment));
      name = ink.bytes.slice(0, ink.length);
      giveInk(ink);
    }
    return name;
  });
}

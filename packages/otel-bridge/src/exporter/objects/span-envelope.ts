import type { StreamedSpanEnvelope } from '@sentry/core';
import { envelopeWith } from '../../destination/envelope.ts';
import type { Clock } from '../../options/clock.ts';
import { nameOfSegment } from '../../segment/track.ts';
import type { Bucket } from '../bucket.ts';
import { envelopeHeader, SPANS_TYPE } from '../envelope-header.ts';

/** An envelope of spans that are objects. */
export function createSpanEnvelope(bucket: Bucket, clock: Clock): StreamedSpanEnvelope {
  const { head, spans, spanCount } = bucket;
  return envelopeWith<StreamedSpanEnvelope>(envelopeHeader(head, clock), [
    [
      { type: 'span', item_count: spanCount, content_type: SPANS_TYPE },
      { version: 2, items: spans },
    ],
  ]);
}

/** Gives spans the names of their segments, as they are when the spans leave. */
export function nameSegments({ unnamed, spans }: Bucket): void {
  for (const { at, segment } of unnamed) {
    const attributes = spans[at]?.attributes;
    if (attributes) {
      attributes['sentry.segment.name'] ??= { type: 'string', value: nameOfSegment(segment) };
    }
  }
}

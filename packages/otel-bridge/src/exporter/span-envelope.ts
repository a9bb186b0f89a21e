import {
  createEnvelope,
  type DynamicSamplingContext,
  type StreamedSpanEnvelope,
} from '@sentry/core';
import { factsOfResource } from '../convert/resource.ts';
import { SDK } from '../destination/sdk.ts';
import type { Clock } from '../options/clock.ts';
import { nameOfSegment, type Segment } from '../segment/track.ts';
import { dynamicSamplingContext } from '../trace-state/dynamic-sampling-context.ts';
import { traceStateOf } from '../trace-state/trace-state.ts';
import type { Bucket, Place } from './bucket.ts';

/** What leaves of a bucket: an envelope, and its text where the spans are written already. */
export interface SpanMail {
  readonly envelope: StreamedSpanEnvelope;
  readonly body?: string;
}

/** An envelope of spans, in Sentry's second version of them. */
export function createSpanMail(bucket: Bucket, clock: Clock): SpanMail {
  const { head, spans, texts, spanCount } = bucket;
  const header = envelopeHeader(head, clock);
  nameSegments(bucket);
  const itemHeader = {
    type: 'span',
    item_count: spanCount,
    content_type: 'application/vnd.sentry.items.span.v2+json',
  } as const;
  const item: StreamedSpanEnvelope[1][number] = [itemHeader, { version: 2, items: spans }];
  const envelope = createEnvelope<StreamedSpanEnvelope>(header, [item]);
  if (texts.length === 0) return { envelope };
  // Adding is faster than joining, and becomes one flat text when it is sent.
  let body = `${JSON.stringify(header)}\n${JSON.stringify(itemHeader)}\n{"version":2,"items":[`;
  for (const [index, text] of texts.entries()) body += index === 0 ? `${text}}}` : `,${text}}}`;
  return { envelope, body: `${body}]}` };
}

/** The header of an envelope whose items belong to the trace of a span. */
export function envelopeHeader(head: Place, clock: Clock) {
  const trace = contextOf(head);
  return {
    sent_at: new Date(clock.now()).toISOString(),
    sdk: SDK,
    ...(trace && { trace }),
  };
}

function contextOf({ source, destination, segment }: Place): DynamicSamplingContext | undefined {
  const { publicKey, orgId, client } = destination;
  // Sentry refuses a context without a key; an envelope without a context is fine.
  if (publicKey === '') return undefined;
  const facts = factsOfResource(source.resource);
  const spanContext = source.spanContext();
  const state = traceStateOf(spanContext) ?? segment?.state;
  const context = dynamicSamplingContext(spanContext, state, {
    publicKey,
    orgId,
    release: facts.release ?? destination.release,
    environment: facts.environment ?? destination.environment,
    ...(client && { client }),
  });
  return {
    ...context,
    trace_id: spanContext.traceId,
    public_key: context['public_key'] ?? publicKey,
  };
}

function nameSegments({ unnamed, spans, texts }: Bucket): void {
  let last: Segment | undefined;
  let name = { type: 'string' as const, value: '' };
  let piece = '';
  // Nearly always it is the same segment again.
  for (const { index, segment } of unnamed) {
    if (segment !== last) {
      last = segment;
      name = { type: 'string', value: nameOfSegment(segment).name };
      piece = `,"sentry.segment.name":${JSON.stringify(name)}`;
    }
    const span = spans[index];
    if (span) span.attributes['sentry.segment.name'] ??= name;
    else texts[index] += piece;
  }
}

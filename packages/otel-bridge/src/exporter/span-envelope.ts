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
import type { Bucket, Converted } from './bucket.ts';

/** An envelope of spans, in Sentry's second version of them. */
export function createSpanEnvelope(bucket: Bucket, clock: Clock): StreamedSpanEnvelope {
  const { spans } = bucket;
  nameSegments(bucket);
  return createEnvelope<StreamedSpanEnvelope>(envelopeHeader(bucket.head, clock), [
    [
      {
        type: 'span',
        item_count: spans.length,
        content_type: 'application/vnd.sentry.items.span.v2+json',
      },
      { version: 2, items: spans },
    ],
  ]);
}

/** The header of an envelope whose items belong to the trace of a span. */
export function envelopeHeader(head: Converted, clock: Clock) {
  const trace = contextOf(head);
  return {
    sent_at: new Date(clock.now()).toISOString(),
    sdk: SDK,
    ...(trace && { trace }),
  };
}

function contextOf({
  source,
  destination,
  segment,
}: Converted): DynamicSamplingContext | undefined {
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

function nameSegments({ spans, named }: Bucket): void {
  const names = new Map<Segment, { type: 'string'; value: string }>();
  for (const [index, segment] of named.entries()) {
    if (!segment) continue;
    let name = names.get(segment);
    if (!name) names.set(segment, (name = { type: 'string', value: nameOfSegment(segment).name }));
    const span = spans[index];
    if (span) span.attributes['sentry.segment.name'] = name;
  }
}

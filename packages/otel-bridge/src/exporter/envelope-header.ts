import type { DynamicSamplingContext } from '@sentry/core';
import { factsOfResource } from '../convert/resource.ts';
import { SDK } from '../destination/sdk.ts';
import type { Clock } from '../options/clock.ts';
import { dynamicSamplingContext } from '../trace-state/dynamic-sampling-context.ts';
import { traceStateOf } from '../trace-state/trace-state.ts';
import type { Place } from './bucket.ts';

const SDK_TEXT = JSON.stringify(SDK);
/** The content type of spans, in Sentry's second version of them. */
export const SPANS_TYPE = 'application/vnd.sentry.items.span.v2+json';

/** The header of an envelope whose items belong to the trace of a span. */
export function envelopeHeader(head: Place, clock: Clock) {
  const trace = contextOf(head);
  return { sent_at: isoTime(clock.now()), sdk: SDK, ...(trace && { trace }) };
}

/** The lines before the spans of an envelope, with what opens their list. */
export function spanLines(head: Place, spanCount: number, clock: Clock): string {
  const trace = contextOf(head);
  const context = trace ? `,"trace":${JSON.stringify(trace)}` : '';
  return `{"sent_at":"${isoTime(clock.now())}","sdk":${SDK_TEXT}${context}}\n{"type":"span","item_count":${spanCount},"content_type":"${SPANS_TYPE}"}\n{"version":2,"items":[`;
}

let last = { now: 0, text: new Date(0).toISOString() };

function isoTime(now: number): string {
  // Envelopes of one moment have the same.
  if (last.now !== now) last = { now, text: new Date(now).toISOString() };
  return last.text;
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

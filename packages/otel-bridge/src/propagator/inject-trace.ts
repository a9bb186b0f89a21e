import { trace, type Context } from '@opentelemetry/api';
import { matchesTracePropagationTargets } from '@sentry/core';
import { isTracingSuppressed } from '../destination/suppress-tracing.ts';
import type { PropagationOptions } from '../options/options.ts';
import { decisionOf } from '../trace-state/decision.ts';
import { dynamicSamplingContext } from '../trace-state/dynamic-sampling-context.ts';
import type { TraceIdentity } from '../trace-state/identity.ts';
import { traceStateOf } from '../trace-state/trace-state.ts';
import { writeBaggageMember } from './baggage-members.ts';
import { foreignMembers, SENTRY_PREFIX } from './foreign-baggage.ts';
import { identityIn } from './identity-in.ts';
import { joinBaggage } from './join-baggage.ts';
import { writeSentryTrace } from './sentry-trace.ts';
import { targetUrl } from './target-url.ts';
import { writeTraceparent } from './traceparent.ts';

type Header = readonly [name: string, value: string];

/** The headers for a request that is made in a context, whether it is the active one or not. */
export function injectTrace(
  context: Context,
  carrier: unknown,
  options: PropagationOptions,
  identity: TraceIdentity,
): readonly Header[] {
  if (isTracingSuppressed(context) || !isTarget(context, options)) return [];
  const headers: Header[] = [];
  const spanContext = trace.getSpanContext(context);
  const hasTrace = spanContext !== undefined && trace.isSpanContextValid(spanContext);
  const members: string[] = [];
  if (hasTrace) {
    const state = traceStateOf(spanContext, context);
    const sampled = decisionOf(spanContext, state);
    headers.push(['sentry-trace', writeSentryTrace(spanContext, sampled)]);
    if (options.propagateTraceparent) {
      // oxlint-disable-next-line no-bitwise -- flags are bits
      const isRandom = state?.isRandom ?? (spanContext.traceFlags & 2) === 2;
      headers.push(['traceparent', writeTraceparent(spanContext, sampled, isRandom)]);
      const tracestate = spanContext.traceState?.serialize() ?? '';
      if (tracestate !== '') headers.push(['tracestate', tracestate]);
    }
    const dsc = dynamicSamplingContext(spanContext, state, identityIn(context, identity));
    for (const [key, value] of Object.entries(dsc)) {
      const member = writeBaggageMember(`${SENTRY_PREFIX}${key}`, value);
      if (member !== undefined) members.push(member);
    }
  }
  const baggage = joinBaggage([...members, ...foreignMembers(context, carrier).values()]);
  if (baggage !== '') headers.push(['baggage', baggage]);
  return headers;
}

function isTarget(context: Context, { tracePropagationTargets }: PropagationOptions): boolean {
  if (!tracePropagationTargets) return true;
  if (tracePropagationTargets.length === 0) return false;
  const url = targetUrl(context);
  // A request whose URL nobody knows is a target, as it is for Sentry's SDKs.
  return url === undefined || matchesTracePropagationTargets(url, [...tracePropagationTargets]);
}

import type { SpanContext } from '@opentelemetry/api';
import { remoteState } from './remote-state.ts';
import type { SentryTraceState } from './trace-state.ts';
import { readTracestateMembers } from './tracestate-members.ts';

/** The state of a trace that neither the bridge's propagator nor its sampler has seen, from its ids and its `ot=`. */
export function foreignState(
  { traceId, traceFlags, traceState }: SpanContext,
  sampled: boolean | undefined,
): SentryTraceState {
  const tracestate = readTracestateMembers(traceState?.serialize() ?? '');
  return remoteState({ traceId, traceFlags, tracestate, sampled });
}

import type { SpanContext } from '@opentelemetry/api';
import type { SentryTraceState } from './trace-state.ts';

/** What the next service is told: whether the trace is kept; undefined while nobody has decided. */
export function decisionOf(
  { traceFlags, isRemote }: SpanContext,
  state: SentryTraceState | undefined,
): boolean | undefined {
  // Bit by bit: 0x03 says sampled and random (W3C Trace Context level 2).
  // oxlint-disable-next-line no-bitwise -- flags are bits
  if ((traceFlags & 1) === 1) return true;
  if (!state) return false;
  if (state.isDecided || isRemote) return state.sampled;
  // A foreign sampler has not kept the span; only a caller that had not decided leaves the decision open.
  return state.sampled === undefined ? undefined : false;
}

import type { Context, SpanContext } from '@opentelemetry/api';
import { carriedBy } from './carrying-tracestate.ts';

/**
 * What is known of a trace in Sentry's terms. It travels in the OpenTelemetry context and beside the `traceState` of span
 * contexts, so that spans, samplers, exporters and propagators find it; it is never part of the header `tracestate`.
 */
export interface SentryTraceState {
  /** The trace that this is about: a context can hold the state of a trace that it has left. */
  readonly traceId: string;
  /** The frozen dynamic sampling context, without the `sentry-` prefix, values decoded; absent where this process is the head. */
  readonly dsc?: Readonly<Record<string, string>>;
  /** The decision of the caller; absent when there is no caller or it deferred. */
  readonly parentSampled?: boolean;
  /** The trace's random number, from 0 to below 1, in six decimals unless a caller gave more. */
  readonly sampleRand: number;
  /** The rate by which the trace was decided on, where it is known. */
  readonly sampleRate?: number;
  /** The decision that holds from here on; absent while it is deferred. */
  readonly sampled?: boolean;
  /** True once the bridge's own sampler has decided; a foreign sampler leaves the caller's state as it was. */
  readonly isDecided: boolean;
  /** True when the number is OpenTelemetry's randomness, cut to six decimals: of the caller's `rv`, else of the trace id. */
  readonly isDerived: boolean;
  /** True when the caller vouches for the randomness of the trace id (W3C Trace Context level 2, flag 0x02). */
  readonly isRandom: boolean;
  /** The URL of an outgoing request whose span is not recorded, for propagation targets. */
  readonly url?: string;
}

// Symbol.for, so that the ESM and the CJS copy of this package read each other's state (createContextKey does the same).
const KEY = Symbol.for('@sentry-kit/otel-bridge/trace-state');

/** The state of the trace in a context, if a propagator has put one there. */
function readTraceState(context: Context): SentryTraceState | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only withTraceState writes under this symbol
  return context.getValue(KEY) as SentryTraceState | undefined;
}

/** A context that carries a trace's state. */
export function withTraceState(context: Context, state: SentryTraceState): Context {
  return context.setValue(KEY, state);
}

/** What is known of a span's trace: beside its `traceState`, else in the given context. */
export function traceStateOf(
  { traceId, traceState }: SpanContext,
  context?: Context,
): SentryTraceState | undefined {
  const carried = carriedBy(traceState);
  if (carried?.traceId === traceId) return carried;
  const inContext = context && readTraceState(context);
  return inContext?.traceId === traceId ? inContext : undefined;
}

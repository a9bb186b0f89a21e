import type { Context } from '@opentelemetry/api';

/**
 * What a context knows of its trace in Sentry's terms. It travels in the OpenTelemetry context, never in `tracestate`.
 * The propagator writes it when it extracts headers; sampler, processor and propagator read it.
 */
export interface SentryTraceState {
  /** The frozen dynamic sampling context of the trace, without the `sentry-` prefix; values decoded. */
  readonly dsc?: Readonly<Record<string, string>>;
  /** The decision of the caller; absent when it was deferred. */
  readonly parentSampled?: boolean;
  /** Members of the incoming baggage that are not Sentry's, byte for byte. */
  readonly foreignBaggage?: readonly string[];
}

// Symbol.for, so that the ESM and the CJS copy of this package read each other's state (createContextKey does the same).
const KEY = Symbol.for('@sentry-kit/otel-bridge/trace-state');

/** The state of the trace in a context, if a propagator has put one there. */
export function readTraceState(context: Context): SentryTraceState | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only withTraceState writes under this symbol
  return context.getValue(KEY) as SentryTraceState | undefined;
}

/** A context that carries a trace's state. */
export function withTraceState(context: Context, state: SentryTraceState): Context {
  return context.setValue(KEY, state);
}

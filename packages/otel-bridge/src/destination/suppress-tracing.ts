import { context, type Context } from '@opentelemetry/api';

// The key of open-telemetry/opentelemetry-js packages/opentelemetry-core/src/trace/suppress-tracing.ts.
const SUPPRESS_TRACING = Symbol.for('OpenTelemetry SDK Context Key SUPPRESS_TRACING');

/** Runs a function whose own requests must not become spans. */
export function withoutTracing<Result>(run: () => Result): Result {
  return context.with(context.active().setValue(SUPPRESS_TRACING, true), run);
}

/** Whether a context's requests must stay without a trace. */
export function isTracingSuppressed(from: Context): boolean {
  return from.getValue(SUPPRESS_TRACING) === true;
}

import type { ContextManager } from '@opentelemetry/api';
import { context, propagation, trace } from '@opentelemetry/api';
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import type { Client } from '@sentry/core';
import { createSentryOtel } from '@sentry-kit/otel-bridge';

/**
 * Sentry's SDK 11 for errors and logs, OpenTelemetry for spans: `sdkClient` is what `Sentry.init({ dsn })` returned, without
 * `tracesSampleRate`, and its hooks clean the spans as well.
 */
export function startTracing(sdkClient: Client, contextManager: ContextManager): void {
  const { textMapPropagator, ...parts } = createSentryOtel({ sdkClient, tracesSampleRate: 0.1 });
  trace.setGlobalTracerProvider(new BasicTracerProvider(parts));
  context.setGlobalContextManager(contextManager);
  propagation.setGlobalPropagator(textMapPropagator);
}

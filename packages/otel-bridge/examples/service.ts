import { context, propagation, trace } from '@opentelemetry/api';
import type { ContextManager } from '@opentelemetry/api';
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import { createSentryOtel } from '@sentry-kit/otel-bridge';

/** Makes Sentry a destination of a service that OpenTelemetry instruments. Call it before anything else is imported. */
export function startTracing(dsn: string, contextManager: ContextManager): BasicTracerProvider {
  const { textMapPropagator, ...parts } = createSentryOtel({
    dsn,
    environment: 'production',
    tracesSampler: ({ name, inheritOrSampleWith }) =>
      name === 'GET /health' ? 0 : inheritOrSampleWith(0.1),
    captureExceptions: true,
    captureEvents: true,
  });
  // With NodeSDK: new NodeSDK({ textMapPropagator, ...parts, instrumentations }).start()
  const provider = new BasicTracerProvider(parts);
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(contextManager);
  propagation.setGlobalPropagator(textMapPropagator);
  return provider;
}

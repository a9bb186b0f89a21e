import { createOtlpIntegration } from '@sentry-kit/otel-bridge/otlp';

// Sentry.init({ dsn, tracesSampleRate: 1, enableLogs: true, integrations: [otlp] })
export const otlp = createOtlpIntegration({
  url: 'http://127.0.0.1:4318',
  resource: { 'service.name': 'shop' },
});

/** Before the process ends. */
export const flush = (): Promise<void> => otlp.flush();

import { createOtlpOptions, renderOtlp } from '@sentry-kit/otel-bridge/otlp';

/** For `new OTLPTraceExporter(traces)` and `new OTLPLogExporter(logs)`; `metrics` says why there is no third. */
export const { traces, logs, metrics } = createOtlpOptions('https://public@o1.ingest.sentry.io/1');

/** For a service in any language, and for a collector. */
export const variables = renderOtlp('https://public@sentry.example.com/1', 'environment');
export const collector = renderOtlp('https://public@sentry.example.com/1', 'collector');

import { createOtlpOptions, createOtlpSpanExporter } from '@sentry-kit/otel-bridge/otlp';
import { BasicTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';

/** OTLP to Sentry or to a collector from a runtime that has `fetch` and nothing of Node. */
export function createEdgeProvider(
  dsn: string,
  waitUntil: (work: Promise<unknown>) => void,
): BasicTracerProvider {
  const exporter = createOtlpSpanExporter({ ...createOtlpOptions(dsn).traces, waitUntil });
  return new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
}

import { createSentrySpanExporter } from '@sentry-kit/otel-bridge';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';

/** Only the exporter, under a processor that is there already; each team's services go to a project of its own. */
export function createProvider(dsns: Readonly<Record<string, string>>): BasicTracerProvider {
  const exporter = createSentrySpanExporter({
    dsn: dsns['default'],
    route: (resource) => dsns[String(resource['service.name'])],
    ignoreSpans: [/^GET \/(health|ready)$/],
    beforeSendSpan: (span) => {
      delete span.attributes['http.request.header.cookie'];
      return span;
    },
  });
  return new BasicTracerProvider({ spanProcessors: [new BatchSpanProcessor(exporter)] });
}

import { createOtlpOptions, type OtlpOptions } from './create-otlp-options.ts';

/**
 * The same settings for programs that are not written in JavaScript: environment variables that every OpenTelemetry SDK
 * reads, in the form of an `.env` file, or the configuration of an OpenTelemetry Collector. The same DSN gives the same
 * bytes.
 *
 * @throws OtelBridgeError when the DSN is not one.
 */
export function renderOtlp(dsn: string, target: 'environment' | 'collector'): string {
  const { traces, logs } = createOtlpOptions(dsn);
  return target === 'environment' ? renderEnvironment(traces, logs) : renderCollector(traces, logs);
}

// open-telemetry/opentelemetry-specification specification/protocol/exporter.md; Sentry has no gRPC and takes no metrics.
function renderEnvironment(traces: OtlpOptions, logs: OtlpOptions): string {
  const lines = Object.entries({ TRACES: traces, LOGS: logs }).flatMap(([signal, options]) => [
    `OTEL_${signal}_EXPORTER=otlp`,
    `OTEL_EXPORTER_OTLP_${signal}_PROTOCOL=http/protobuf`,
    `OTEL_EXPORTER_OTLP_${signal}_ENDPOINT=${options.url}`,
    `OTEL_EXPORTER_OTLP_${signal}_HEADERS="${headersOf(options, (name, value) => `${name}=${value}`)}"`,
  ]);
  return [...lines, 'OTEL_METRICS_EXPORTER=none', ''].join('\n');
}

function renderCollector(traces: OtlpOptions, logs: OtlpOptions): string {
  const text = (value: string): string => JSON.stringify(value);
  return `receivers:
  otlp:
    protocols:
      grpc:
        endpoint: "127.0.0.1:4317"
      http:
        endpoint: "127.0.0.1:4318"
processors:
  batch: {}
exporters:
  otlphttp/sentry:
    traces_endpoint: ${text(traces.url)}
    logs_endpoint: ${text(logs.url)}
    headers:
      ${headersOf(traces, (name, value) => `${name}: ${text(value)}`)}
    compression: gzip
    encoding: proto
service:
  # No pipeline for metrics: Sentry does not take them by OTLP.
  pipelines:
    traces:
      receivers: [otlp]
      processors: [batch]
      exporters: [otlphttp/sentry]
    logs:
      receivers: [otlp]
      processors: [batch]
      exporters: [otlphttp/sentry]
`;
}

function headersOf(
  { headers }: OtlpOptions,
  line: (name: string, value: string) => string,
): string {
  return Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join(',');
}

import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { createSentryLogExporter } from '@sentry-kit/otel-bridge/logs';
import { createSentryMetricExporter } from '@sentry-kit/otel-bridge/metrics';

/** Logs with their spans, whatever their bodies are made of. */
export function createLoggerProvider(dsn: string): LoggerProvider {
  const exporter = createSentryLogExporter({ dsn });
  return new LoggerProvider({ processors: [new BatchLogRecordProcessor({ exporter })] });
}

/** Counters and gauges; of a histogram, the middle of each bucket as often as it was hit. */
export function createMeterProvider(dsn: string): MeterProvider {
  const exporter = createSentryMetricExporter({ dsn, histograms: 'expand' });
  return new MeterProvider({ readers: [new PeriodicExportingMetricReader({ exporter })] });
}

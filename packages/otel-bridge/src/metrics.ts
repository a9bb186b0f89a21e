export { createSentryMetricExporter } from './metrics/create-metric-exporter.ts';
export type { MetricExporterOptions } from './metrics/create-metric-exporter.ts';
export type { Clock } from './options/clock.ts';
export type { Diagnostic } from './options/diagnostic.ts';
export type { SentryOtelOptions } from './options/options.ts';
export type {
  OtelDataPoint,
  OtelExponentialBuckets,
  OtelExponentialHistogram,
  OtelHistogram,
  OtelMetric,
  OtelMetricDescriptor,
  OtelMetricExporter,
  OtelResourceMetrics,
  OtelScopeMetrics,
} from './otel-types/metric.ts';
export type { OtelExportResult, OtelResource, OtelScope } from './otel-types/span.ts';

export { createSentryLogExporter } from './logs/create-log-exporter.ts';
export type { Clock } from './options/clock.ts';
export type { Diagnostic } from './options/diagnostic.ts';
export type { SentryOtelOptions } from './options/options.ts';
export type { OtelLogExporter, OtelLogRecord } from './otel-types/log-record.ts';
export type { OtelExportResult, OtelResource, OtelScope } from './otel-types/span.ts';

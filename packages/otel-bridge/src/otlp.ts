export { convertOtlpOptions } from './otlp/convert-otlp-options.ts';
export { createOtlpOptions } from './otlp/create-otlp-options.ts';
export { createOtlpSpanExporter } from './otlp/create-otlp-span-exporter.ts';
export { isOtelBridgeError } from './otlp/error.ts';
export { renderOtlp } from './otlp/render-otlp.ts';
export { createOtlpIntegration } from './reverse/create-otlp-integration.ts';
export type { FoundOtlpOptions } from './otlp/check-otlp.ts';
export type { OtlpOptions, OtlpRefusal, OtlpSignal } from './otlp/create-otlp-options.ts';
export type { OtelBridgeError } from './otlp/error.ts';
export type { OtlpSendOptions } from './otlp/otlp-sender.ts';
export type { OtlpIntegration, OtlpIntegrationOptions } from './reverse/create-otlp-integration.ts';
export type { Clock } from './options/clock.ts';
export type { Diagnostic } from './options/diagnostic.ts';
export type { SdkIntegration } from './options/options.ts';
export type {
  OtelExportResult,
  OtelReadableSpan,
  OtelResource,
  OtelScope,
  OtelSpanEvent,
  OtelSpanExporter,
} from './otel-types/span.ts';

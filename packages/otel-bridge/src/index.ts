export type { SentryAttribute, SentryLink, SentrySpan } from './convert/span-v2.ts';
export { createSentrySpanExporter } from './exporter/create-span-exporter.ts';
export type { Clock } from './options/clock.ts';
export type { Diagnostic } from './options/diagnostic.ts';
export type {
  DestinationOptions,
  ExportOptions,
  OtelSamplingContext,
  PropagationOptions,
  SamplingOptions,
  Scrub,
  SdkIntegration,
  SentryOtelOptions,
} from './options/options.ts';
export type { OtelSampler, OtelSamplingResult } from './otel-types/sampler.ts';
export type {
  OtelExportResult,
  OtelReadableSpan,
  OtelResource,
  OtelScope,
  OtelSpanEvent,
  OtelSpanExporter,
  OtelSpanProcessor,
} from './otel-types/span.ts';
export { createSentryPropagator, type PropagatorOptions } from './propagator/create-propagator.ts';
export { createSentrySampler, type SamplerOptions } from './sampler/create-sampler.ts';
export { createSentrySpanProcessor } from './processor/create-span-processor.ts';
export { createSentryOtel } from './setup/create-sentry-otel.ts';
export type { SentryOtel } from './setup/create-sentry-otel.ts';

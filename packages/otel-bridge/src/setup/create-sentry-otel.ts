import type { TextMapPropagator } from '@opentelemetry/api';
import type { SentryOtelOptions } from '../options/options.ts';
import type { OtelSampler } from '../otel-types/sampler.ts';
import type { OtelSpanProcessor } from '../otel-types/span.ts';
import { createSentrySpanProcessor } from '../processor/create-span-processor.ts';
import { createSentryPropagator } from '../propagator/create-propagator.ts';
import { createSentrySampler } from '../sampler/create-sampler.ts';
import { linkSdk } from './link-sdk.ts';

/** What a provider takes when it is constructed: spread it into `new NodeSDK()` or hand the parts to a provider. */
export interface SentryOtel {
  /** Decides what is kept, in a way that Sentry's SDKs and OpenTelemetry's samplers agree with. */
  readonly sampler: OtelSampler;
  /** Reads and writes the headers of both worlds. */
  readonly textMapPropagator: TextMapPropagator;
  /** Sends spans to Sentry. */
  readonly spanProcessors: OtelSpanProcessor[];
}

/**
 * Everything that makes Sentry a destination of an OpenTelemetry provider. Errors and logs of a Sentry SDK 11 in the same
 * process are linked to the active OpenTelemetry span from then on.
 */
export function createSentryOtel(options: SentryOtelOptions): SentryOtel {
  linkSdk(options.sdkClient);
  return {
    sampler: createSentrySampler(options),
    textMapPropagator: createSentryPropagator(options),
    spanProcessors: [createSentrySpanProcessor(options)],
  };
}

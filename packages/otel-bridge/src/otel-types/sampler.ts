import type { Attributes, Context, Link, SpanKind, TraceState } from '@opentelemetry/api';

/** A `Sampler` of the OpenTelemetry SDKs 1.30, 2.x and 3.x. */
export interface OtelSampler {
  /** Decides on a span that is about to start. */
  shouldSample(
    context: Context,
    traceId: string,
    spanName: string,
    spanKind: SpanKind,
    attributes: Attributes,
    links: Link[],
  ): OtelSamplingResult;
  /** What the sampler is called in diagnostics. */
  toString(): string;
}

/** The decision of a sampler. */
export interface OtelSamplingResult {
  /** 0 not recorded, 1 recorded only, 2 recorded and sampled (`SamplingDecision` of the SDKs). */
  decision: 0 | 1 | 2;
  /** Attributes that the span starts with. */
  attributes?: Readonly<Attributes>;
  /** The trace state of the span. */
  traceState?: TraceState;
}

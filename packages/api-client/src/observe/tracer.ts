/** As much of an OpenTelemetry tracer as is needed; the one of `@opentelemetry/api` fits. */
export interface Tracer {
  /** Starts a span; kind 2 is OpenTelemetry's `CLIENT`. */
  startSpan(
    name: string,
    options: { kind: 2; attributes: Record<string, string | number> },
  ): TracedSpan;
}

/** As much of an OpenTelemetry span as is needed. */
export interface TracedSpan {
  /** Sets one attribute of the span. */
  setAttribute(name: string, value: string | number): unknown;
  /** Marks the span as failed; code 2 is OpenTelemetry's `ERROR`. */
  setStatus(status: { code: 2 }): unknown;
  /** Ends the span. */
  end(): void;
}

/** As much of an OpenTelemetry tracer as is needed; the one of `@opentelemetry/api` fits. */
export interface Tracer {
  startSpan(
    name: string,
    options: { kind: 2; attributes: Record<string, string | number> },
  ): TracedSpan;
}

/** As much of an OpenTelemetry span as is needed. */
export interface TracedSpan {
  setAttribute(name: string, value: string | number): unknown;
  setStatus(status: { code: 2 }): unknown;
  end(): void;
}

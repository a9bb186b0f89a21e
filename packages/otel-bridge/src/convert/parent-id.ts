import type { OtelReadableSpan } from '../otel-types/span.ts';

/** The id of the parent, in any generation of the SDK. */
export function parentIdOf(span: OtelReadableSpan): string | undefined {
  return span.parentSpanContext?.spanId ?? span.parentSpanId;
}

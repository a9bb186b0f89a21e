import { isSpanContextValid, trace } from '@opentelemetry/api';
import {
  getClient,
  hasExternalPropagationContext,
  registerExternalPropagationContext,
  type Client,
} from '@sentry/core';

/** Makes errors and logs that a Sentry SDK captures during an OpenTelemetry span belong to that span. */
export function linkSdk(sdkClient: Client | undefined): void {
  if (!hasExternalPropagationContext()) registerExternalPropagationContext(activeSpan);
  // The SDK asks its own spans for the parent of a log, and there is none.
  (sdkClient ?? getClient())?.on('beforeCaptureLog', (log) => {
    const span = activeSpan();
    if (span) log.attributes = { 'sentry.trace.parent_span_id': span.spanId, ...log.attributes };
  });
}

function activeSpan(): { traceId: string; spanId: string } | undefined {
  const spanContext = trace.getActiveSpan()?.spanContext();
  return spanContext && isSpanContextValid(spanContext) ? spanContext : undefined;
}

import { getClient, type Client, type Event } from '@sentry/core';

const MOST_REMEMBERED = 1000;

/** Errors that have been sent lately, so that none is sent twice. */
export interface CapturedErrors {
  /** Whether an error is new; from then on it is not. */
  isNew(traceId: string, message: string): boolean;
}

/**
 * Remembers errors by trace and message. The type is left out, since OpenTelemetry puts an error's `code` in its place
 * (open-telemetry/opentelemetry-js packages/opentelemetry-sdk-trace-base/src/Span.ts, recordException).
 * `early` are those that were captured before.
 */
export function createCapturedErrors(
  sdkClient: Client | undefined,
  early: readonly Event[],
): CapturedErrors {
  const seen = new Set<string>();

  function remember(key: string): void {
    seen.add(key);
    if (seen.size <= MOST_REMEMBERED) return;
    for (const oldest of seen) {
      seen.delete(oldest);
      return;
    }
  }

  function rememberEvent({ contexts, exception }: Event): void {
    const traceId = contexts?.trace?.trace_id ?? '';
    for (const { value } of exception?.values ?? []) remember(`${traceId} ${value ?? ''}`);
  }

  early.forEach(rememberEvent);
  (sdkClient ?? getClient())?.on('beforeSendEvent', rememberEvent);

  return {
    isNew(traceId, message) {
      const key = `${traceId} ${message}`;
      if (seen.has(key)) return false;
      remember(key);
      return true;
    },
  };
}

/** What a budget needs to know of a root span that has just started. */
export interface StartedRoot {
  readonly spanId: string;
  readonly isSampled: boolean;
}

/** A span as the SDKs hand it to their hooks; what is not there fails as the hook does, and is caught there. */
export interface SdkSpan {
  readonly attributes?: Readonly<Record<string, unknown>>;
  spanContext(): { readonly spanId: string; readonly traceFlags: number };
}

const SAMPLED = 1;

/**
 * Reads a span of any major; undefined for one that no decision was made for. The OpenTelemetry spans of SDK 8 to 10
 * show their attributes, and only the one that was decided has a rate; the SDK's own spans follow their decision at once.
 */
export function readRoot(span: SdkSpan): StartedRoot | undefined {
  const { attributes } = span;
  if (attributes && attributes['sentry.sample_rate'] === undefined) return undefined;
  const { spanId, traceFlags } = span.spanContext();
  // Bits above the first are flags of their own (W3C Trace Context Level 2).
  return { spanId, isSampled: traceFlags % 2 === SAMPLED };
}

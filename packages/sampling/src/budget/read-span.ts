/** What a budget needs to know of a root span that has just started. */
export interface StartedRoot {
  readonly spanId: string;
  readonly isSampled: boolean;
}

const SAMPLED = 1;

/**
 * Reads a span of any major; undefined for one that no decision was made for. The OpenTelemetry spans of SDK 8 to 10
 * show their attributes, and only the one that was decided has a rate; the SDK's own spans follow their decision at once.
 */
export function readRoot(span: unknown): StartedRoot | undefined {
  if (!isRecord(span) || typeof span['spanContext'] !== 'function') return undefined;
  const { attributes } = span;
  if (isRecord(attributes) && attributes['sentry.sample_rate'] === undefined) return undefined;
  const context: unknown = span['spanContext']();
  if (!isRecord(context)) return undefined;
  const { spanId, traceFlags } = context;
  if (typeof spanId !== 'string' || typeof traceFlags !== 'number') return undefined;
  // Bits above the first are flags of their own (W3C Trace Context Level 2).
  return { spanId, isSampled: traceFlags % 2 === SAMPLED };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

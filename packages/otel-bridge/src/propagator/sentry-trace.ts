/** A caller's span and decision. */
export interface IncomingTrace {
  readonly traceId: string;
  readonly spanId: string;
  /** The decision; undefined when it was deferred. */
  readonly sampled: boolean | undefined;
  /** The flags for the span context. */
  readonly traceFlags: number;
}

// getsentry/sentry-docs develop-docs/sdk/foundations/trace-propagation: both ids at least; nothing says "not decided".
const SENTRY_TRACE = /^[ \t]*([0-9a-f]{32})-([0-9a-f]{16})(?:-([01]))?[ \t]*$/;
const ZEROES = /^0+$/;

/** Reads a `sentry-trace` header. */
export function readSentryTrace(header: string | undefined): IncomingTrace | undefined {
  const [, traceId = '', spanId = '', flag] = SENTRY_TRACE.exec(header ?? '') ?? [];
  if (ZEROES.test(traceId) || ZEROES.test(spanId) || traceId === '') return undefined;
  return {
    traceId,
    spanId,
    sampled: flag === undefined ? undefined : flag === '1',
    traceFlags: flag === '1' ? 1 : 0,
  };
}

/** Writes a `sentry-trace` header. */
export function writeSentryTrace(
  { traceId, spanId }: { readonly traceId: string; readonly spanId: string },
  sampled: boolean | undefined,
): string {
  return `${traceId}-${spanId}${sampled === undefined ? '' : `-${Number(sampled)}`}`;
}

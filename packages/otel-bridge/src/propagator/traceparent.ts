import type { IncomingTrace } from './sentry-trace.ts';

// W3C Trace Context level 2, section 3.2: version 00 ends after the flags, a later one may go on after a dash, ff is none.
const TRACEPARENT =
  /^[ \t]*(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?[ \t]*$/;

/** Reads a `traceparent` header; of the flags only those are kept that level 2 knows. */
export function readTraceparent(header: string | undefined): IncomingTrace | undefined {
  const [, version, traceId, spanId, flags, rest] = TRACEPARENT.exec(header ?? '') ?? [];
  if (!traceId || !spanId || !flags || (version === '00' && rest)) return undefined;
  // oxlint-disable-next-line no-bitwise -- flags are bits
  const traceFlags = Number.parseInt(flags, 16) & 3;
  return { traceId, spanId, sampled: traceFlags % 2 === 1, traceFlags };
}

/** Writes a `traceparent` header. */
export function writeTraceparent(
  { traceId, spanId }: { readonly traceId: string; readonly spanId: string },
  sampled: boolean | undefined,
  isRandom: boolean,
): string {
  return `00-${traceId}-${spanId}-0${Number(sampled ?? false) + (isRandom ? 2 : 0)}`;
}

import type { LogWithOrigin } from './group.ts';
import type { SentLog } from './sentry-types.ts';
import { splitAttributes } from './split-attributes.ts';
import { secondsToNanoseconds } from './time.ts';
import { toKeyValues, toOtlpValue } from './values.ts';
import { scopeOf } from './scope-of.ts';

/** The first number of each level's range (opentelemetry-specification, logs data model, SeverityNumber). */
const SEVERITIES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    trace: 1,
    debug: 5,
    info: 9,
    warn: 13,
    error: 17,
    fatal: 21,
  }),
);

/** A log of Sentry's as OTLP's. */
export function logToOtlp(sent: SentLog): LogWithOrigin {
  const { own, resource, scope } = splitAttributes(sent.attributes ?? {});
  const { 'sentry.trace.parent_span_id': parentSpanId, ...attributes } = own;
  const spanId = sent.span_id ?? parentSpanId?.value;
  const severityNumber = sent.severity_number ?? SEVERITIES.get(sent.level);
  return {
    resource: { attributes: toKeyValues(resource) },
    scope: scopeOf(scope),
    log: {
      timeUnixNano: secondsToNanoseconds(sent.timestamp),
      observedTimeUnixNano: secondsToNanoseconds(sent.timestamp),
      ...(severityNumber !== undefined && { severityNumber }),
      severityText: sent.level.toUpperCase(),
      body: toOtlpValue(sent.body),
      attributes: toKeyValues(attributes),
      ...(sent.trace_id && { traceId: sent.trace_id }),
      ...(typeof spanId === 'string' && { spanId }),
    },
  };
}

import { createTraceState, isSpanContextValid, SpanStatusCode } from '@opentelemetry/api';
import type { Attributes, Link, SpanContext } from '@opentelemetry/api';
import type { OtelReadableSpan, OtelSpanEvent } from '../otel-types/span.ts';
import type {
  OtlpEvent,
  OtlpKeyValue,
  OtlpLink,
  OtlpResource,
  OtlpScope,
  OtlpSpan,
} from './otlp-json.ts';
import { nanosecondsToHrTime } from './time.ts';
import { fromKeyValues } from './values.ts';

const SAMPLED = 1;
const W3C_FLAGS = 0xff;
// SpanFlags of open-telemetry/opentelemetry-proto opentelemetry/proto/trace/v1/trace.proto.
const HAS_IS_REMOTE = 0x100;
const IS_REMOTE = 0x200;

/**
 * Reads spans of a resource, then of a scope: both are one object for all of their spans. The text says what is wrong
 * with a span's ids; what has another shape than OTLP throws.
 */
export function createReader(
  resource: OtlpResource,
): (scope: OtlpScope) => (span: OtlpSpan) => OtelReadableSpan | string {
  const readResource = once(() => ({ attributes: fromKeyValues(resource.attributes) }));
  return (scope) => {
    const readScope = once(() => ({
      name: scope.name ?? '',
      ...(scope.version && { version: scope.version }),
      ...(scope.attributes && { attributes: attributesOf(scope.attributes) }),
    }));
    return (span) => {
      // Only what was sampled is exported, and older exporters leave the flags empty.
      const spanContext = contextOf(span, (span.flags ?? 0) | SAMPLED);
      if (!isSpanContextValid(spanContext)) {
        return `its ids are ${JSON.stringify(span.traceId)} and ${JSON.stringify(span.spanId)}.`;
      }
      return {
        name: span.name ?? '',
        kind: Math.max(0, (span.kind ?? 1) - 1),
        spanContext: () => spanContext,
        ...parentOf(span),
        startTime: nanosecondsToHrTime(span.startTimeUnixNano),
        endTime: nanosecondsToHrTime(span.endTimeUnixNano),
        status: { code: statusCodeOf(span), ...messageOf(span) },
        attributes: attributesOf(span.attributes),
        links: (span.links ?? []).map(linkOf),
        events: (span.events ?? []).map(eventOf),
        resource: readResource(),
        instrumentationScope: readScope(),
        droppedAttributesCount: span.droppedAttributesCount,
        droppedEventsCount: span.droppedEventsCount,
        droppedLinksCount: span.droppedLinksCount,
      };
    };
  };
}

function once<Value>(read: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= read());
}

function contextOf(from: OtlpSpan | OtlpLink, flags: number): SpanContext {
  return {
    traceId: (from.traceId ?? '').toLowerCase(),
    spanId: (from.spanId ?? '').toLowerCase(),
    traceFlags: flags & W3C_FLAGS,
    ...(from.traceState && { traceState: createTraceState(from.traceState) }),
  };
}

function parentOf(span: OtlpSpan): { readonly parentSpanContext?: SpanContext } {
  if (!span.parentSpanId) return {};
  const flags = span.flags ?? 0;
  return {
    parentSpanContext: {
      traceId: (span.traceId ?? '').toLowerCase(),
      spanId: span.parentSpanId.toLowerCase(),
      traceFlags: SAMPLED,
      ...(flags & HAS_IS_REMOTE && { isRemote: (flags & IS_REMOTE) !== 0 }),
    },
  };
}

function statusCodeOf({ status }: OtlpSpan): SpanStatusCode {
  if (status?.code === 2) return SpanStatusCode.ERROR;
  return status?.code === 1 ? SpanStatusCode.OK : SpanStatusCode.UNSET;
}

function messageOf({ status }: OtlpSpan): { readonly message?: string } {
  return status?.message ? { message: status.message } : {};
}

function linkOf(link: OtlpLink): Link {
  return {
    context: contextOf(link, link.flags ?? 0),
    attributes: attributesOf(link.attributes),
    droppedAttributesCount: link.droppedAttributesCount ?? 0,
  };
}

function eventOf(event: OtlpEvent): OtelSpanEvent {
  return {
    name: event.name ?? '',
    time: nanosecondsToHrTime(event.timeUnixNano),
    attributes: attributesOf(event.attributes),
    droppedAttributesCount: event.droppedAttributesCount,
  };
}

/** Maps and lists of anything are no attributes of the API, but the bridge takes them. */
function attributesOf(entries: readonly OtlpKeyValue[] | undefined): Attributes {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- wider than what the SDKs produce, see above
  return fromKeyValues(entries) as Attributes;
}

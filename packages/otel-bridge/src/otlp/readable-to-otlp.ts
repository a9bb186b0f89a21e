import type { SpanContext } from '@opentelemetry/api';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import type { OtlpKeyValue, OtlpLink, OtlpSpan } from '../reverse/otlp-json.ts';
import type { SpanWithOrigin } from '../reverse/span-with-origin.ts';
import { hrTimeToNanoseconds } from '../reverse/time.ts';
import { toOtlpValue } from '../reverse/values.ts';

/** A finished span of an OpenTelemetry SDK as OTLP. */
export function readableToOtlp(readable: OtelReadableSpan): SpanWithOrigin {
  const scope = readable.instrumentationScope ?? readable.instrumentationLibrary;
  return {
    resource: { attributes: keyValues(readable.resource.attributes) },
    scope: {
      name: scope?.name ?? '',
      ...(scope?.version !== undefined && { version: scope.version }),
      ...(scope?.attributes && { attributes: keyValues(scope.attributes) }),
    },
    span: spanOf(readable),
  };
}

function spanOf(readable: OtelReadableSpan): OtlpSpan {
  const parentSpanId = readable.parentSpanContext?.spanId ?? readable.parentSpanId;
  return {
    ...idsOf(readable.spanContext(), flagsOfParent(readable)),
    ...(parentSpanId !== undefined && { parentSpanId }),
    name: readable.name,
    kind: readable.kind + 1,
    startTimeUnixNano: hrTimeToNanoseconds(readable.startTime),
    endTimeUnixNano: hrTimeToNanoseconds(readable.endTime),
    attributes: keyValues(readable.attributes),
    droppedAttributesCount: readable.droppedAttributesCount ?? 0,
    events: readable.events.map(({ name, time, attributes, droppedAttributesCount }) => ({
      name,
      timeUnixNano: hrTimeToNanoseconds(time),
      attributes: keyValues(attributes),
      droppedAttributesCount: droppedAttributesCount ?? 0,
    })),
    droppedEventsCount: readable.droppedEventsCount ?? 0,
    links: readable.links.map(({ context, attributes, droppedAttributesCount }) => ({
      ...idsOf(context, flagsOfOther(context.isRemote ?? false)),
      attributes: keyValues(attributes),
      droppedAttributesCount: droppedAttributesCount ?? 0,
    })),
    droppedLinksCount: readable.droppedLinksCount ?? 0,
    status: {
      code: readable.status.code,
      ...(readable.status.message !== undefined && { message: readable.status.message }),
    },
  };
}

function idsOf(
  { traceId, spanId, traceState, traceFlags }: SpanContext,
  more: number,
): Pick<OtlpLink, 'traceId' | 'spanId' | 'traceState' | 'flags'> {
  const text = traceState?.serialize() ?? '';
  return { traceId, spanId, flags: traceFlags + more, ...(text !== '' && { traceState: text }) };
}

/** SDK 1.30 does not say whether a parent is remote. */
function flagsOfParent({ parentSpanContext, parentSpanId }: OtelReadableSpan): number {
  const isKnown = parentSpanContext !== undefined || parentSpanId === undefined;
  return isKnown ? flagsOfOther(parentSpanContext?.isRemote ?? false) : 0;
}

/** 0x100 says that it is known whether the other span is remote, 0x200 that it is (opentelemetry/proto/trace/v1/trace.proto). */
function flagsOfOther(isRemote: boolean): number {
  return isRemote ? 0x300 : 0x100;
}

function keyValues(attributes: Readonly<Record<string, unknown>> = {}): OtlpKeyValue[] {
  return Object.entries(attributes).map(([key, value]) => ({ key, value: toOtlpValue(value) }));
}

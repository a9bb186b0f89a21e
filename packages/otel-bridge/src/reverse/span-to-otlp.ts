import { KEPT, readKept, restore } from './keep.ts';
import type { OtlpLink, OtlpStatus } from './otlp-json.ts';
import { scopeOf } from './scope-of.ts';
import type { SentLink, SentSpan } from './sentry-types.ts';
import type { SpanWithOrigin } from './span-with-origin.ts';
import { splitAttributes } from './split-attributes.ts';
import { secondsToNanoseconds } from './time.ts';
import { isTyped, toKeyValues, toOtlpValue } from './values.ts';
import type { TypedAttribute } from './values.ts';

// Sentry's, what the bridge derives, and what it keeps.
const ADDED = /^(?:sentry\.|otel\.|otlp\.kept$)/;
const SAMPLED = 1;
const W3C_FLAGS = 0xff;
// SpanFlags of open-telemetry/opentelemetry-proto opentelemetry/proto/trace/v1/trace.proto.
const HAS_IS_REMOTE = 0x100;
const IS_REMOTE = 0x200;

const KINDS = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer'];

/** The kind that an op of Sentry's SDKs stands for (getsentry/sentry-conventions model/op). */
const KIND_OF_OP: readonly (readonly [op: string, kind: number])[] = [
  ['http.server', 2],
  ['http.client', 3],
  ['db', 3],
  ['cache', 3],
  ['gen_ai', 3],
  ['queue.publish', 4],
  ['queue.process', 5],
  ['queue.receive', 5],
];

/** A span of Sentry's as OTLP's. One that came from OTLP is as it was. */
export function spanToOtlp(sent: SentSpan): SpanWithOrigin {
  const { [KEPT]: attribute, ...attributes } = sent.attributes ?? {};
  const kept = readKept(attribute);
  try {
    if (kept) return restore(bareSpanToOtlp({ ...sent, attributes }), kept);
  } catch {
    // Somebody else wrote the attribute; the span is one all the same.
  }
  return nativeSpanToOtlp({ ...sent, attributes });
}

/** A span that came from OTLP, without what Sentry and the bridge have added. */
export function bareSpanToOtlp(sent: SentSpan): SpanWithOrigin {
  const attributes = Object.entries(sent.attributes ?? {});
  const status = sent.attributes?.['sentry.status.message'];
  const kind = sent.attributes?.['sentry.kind'];
  return toOtlp(
    sent,
    Object.fromEntries(attributes.filter(([key]) => !ADDED.test(key))),
    kindOf(kind?.value),
    statusOf(sent.status, status?.value),
  );
}

function nativeSpanToOtlp(sent: SentSpan): SpanWithOrigin {
  const { 'sentry.kind': kind, 'sentry.status.message': message, ...all } = sent.attributes ?? {};
  const {
    'otel.trace_state': traceState,
    'otel.trace_flags': traceFlags,
    'otel.dropped_attributes_count': attributesCount,
    'otel.dropped_events_count': eventsCount,
    'otel.dropped_links_count': linksCount,
    ...rest
  } = all;
  const { span, ...origin } = toOtlp(
    sent,
    rest,
    kindOf(kind?.value) ?? kindOfOp(rest['sentry.op']?.value),
    statusOf(sent.status, message?.value),
  );
  return {
    ...origin,
    span: {
      ...span,
      ...(traceState && { traceState: String(traceState.value) }),
      ...(traceFlags && { flags: ((span.flags ?? 0) & ~W3C_FLAGS) + Number(traceFlags.value) }),
      ...(attributesCount && { droppedAttributesCount: Number(attributesCount.value) }),
      ...(eventsCount && { droppedEventsCount: Number(eventsCount.value) }),
      ...(linksCount && { droppedLinksCount: Number(linksCount.value) }),
    },
  };
}

function toOtlp(
  sent: SentSpan,
  attributes: Readonly<Record<string, TypedAttribute>>,
  kind: number | undefined,
  status: OtlpStatus | undefined,
): SpanWithOrigin {
  const { own, resource, scope } = splitAttributes(attributes);
  const links = sent.links ?? [];
  const isRemote = sent.is_segment === true && sent.parent_span_id !== undefined;
  return {
    resource: { attributes: toKeyValues(resource) },
    scope: scopeOf(scope),
    span: {
      traceId: sent.trace_id,
      spanId: sent.span_id,
      ...(sent.parent_span_id && { parentSpanId: sent.parent_span_id }),
      flags: SAMPLED + HAS_IS_REMOTE + (isRemote ? IS_REMOTE : 0),
      name: sent.name,
      ...(kind !== undefined && { kind }),
      startTimeUnixNano: secondsToNanoseconds(sent.start_timestamp),
      endTimeUnixNano: secondsToNanoseconds(sent.end_timestamp),
      attributes: toKeyValues(own),
      ...(links.length > 0 && { links: links.map(linkToOtlp) }),
      ...(status && { status }),
    },
  };
}

function linkToOtlp(link: SentLink): OtlpLink {
  const attributes = Object.entries(link.attributes ?? {}).map(([key, value]) => ({
    key,
    // SDK 11 types the attributes of links, earlier ones do not.
    value: isTyped(value) ? toOtlpValue(value.value, value.type) : toOtlpValue(value),
  }));
  return {
    traceId: link.trace_id,
    spanId: link.span_id,
    ...(attributes.length > 0 && { attributes }),
    flags: link.sampled ? SAMPLED : 0,
  };
}

function kindOf(kind: unknown): number | undefined {
  const index = typeof kind === 'string' ? KINDS.indexOf(kind) : -1;
  return index > 0 ? index : undefined;
}

function kindOfOp(op: unknown): number {
  const found = KIND_OF_OP.find(([known]) => op === known || String(op).startsWith(`${known}.`));
  return found?.[1] ?? 1;
}

function statusOf(status: string, message: unknown): OtlpStatus | undefined {
  if (status === 'ok') return undefined;
  return { code: 2, ...(typeof message === 'string' && { message }) };
}

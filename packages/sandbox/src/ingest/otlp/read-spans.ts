import { asFilledText, asList, asNumber, field, type JsonObject } from '../../events/read-json.ts';
import type { SentSpan } from '../add-span.ts';
import { readAttributeList, readId, readNanoseconds } from './read-values.ts';

const KINDS = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer'];
const ERROR = 2;
/** HAS_IS_REMOTE and IS_REMOTE: the parent is in another process (opentelemetry-proto, SpanFlags). */
const REMOTE_PARENT = 0x300;
const SAMPLED = 1;

/** Spans of an OTLP request as Relay reads them (getsentry/relay relay-spans/src/otel_to_sentry_v2.rs). */
export function readSpans(request: unknown): readonly SentSpan[] {
  return asList(field(request, 'resourceSpans')).flatMap((resourceSpans) => {
    const resource = readAttributeList(
      field(field(resourceSpans, 'resource'), 'attributes'),
      'resource.',
    );
    return asList(field(resourceSpans, 'scopeSpans')).flatMap((scopeSpans) => {
      const shared = [...resource, ...readScope(field(scopeSpans, 'scope'))];
      return asList(field(scopeSpans, 'spans')).map((span) => readSpan(span, shared));
    });
  });
}

export function readScope(scope: unknown): [string, unknown][] {
  const attributes = readAttributeList(field(scope, 'attributes'), 'instrumentation.');
  for (const name of ['name', 'version']) {
    const text = asFilledText(field(scope, name));
    if (text) attributes.unshift([`instrumentation.${name}`, text]);
  }
  return attributes;
}

function readSpan(span: unknown, shared: readonly [string, unknown][]): SentSpan {
  const kind = KINDS[asNumber(field(span, 'kind')) ?? 0] ?? 'unspecified';
  const statusMessage = asFilledText(field(field(span, 'status'), 'message'));
  const attributes: JsonObject = Object.fromEntries([
    ['sentry.origin', 'auto.otlp.spans'],
    ...(kind === 'unspecified' ? [] : [['sentry.kind', kind]]),
    ...(statusMessage ? [['sentry.status.message', statusMessage]] : []),
    ...shared,
    ...readAttributeList(field(span, 'attributes')),
  ]);
  const flags = asNumber(field(span, 'flags')) ?? 0;
  const op = asFilledText(field(attributes, 'sentry.op')) ?? opOf(attributes, kind);
  return {
    traceId: readId(field(span, 'traceId'), 32),
    spanId: readId(field(span, 'spanId'), 16),
    parentSpanId: readId(field(span, 'parentSpanId'), 16),
    name: asFilledText(field(span, 'name')),
    op,
    status: asNumber(field(field(span, 'status'), 'code')) === ERROR ? 'error' : 'ok',
    isSegment: (flags & REMOTE_PARENT) === REMOTE_PARENT,
    startedAt: readNanoseconds(field(span, 'startTimeUnixNano')),
    endedAt: readNanoseconds(field(span, 'endTimeUnixNano')),
    attributes,
    links: asList(field(span, 'links')).map(readLink),
    defaults: { release: null, environment: null, transaction: null },
  };
}

function readLink(link: unknown): unknown {
  return {
    trace_id: readId(field(link, 'traceId'), 32),
    span_id: readId(field(link, 'spanId'), 16),
    sampled: ((asNumber(field(link, 'flags')) ?? 0) & SAMPLED) === SAMPLED,
    attributes: Object.fromEntries(readAttributeList(field(link, 'attributes'))),
  };
}

/** The first that applies, in Relay's order (relay-spans/src/op.rs). */
function opOf(attributes: JsonObject, kind: string): string | null {
  const has = (name: string): boolean => Object.hasOwn(attributes, name);
  if (has('http.request.method') || has('http.method')) {
    return kind === 'client' || kind === 'server' ? `http.${kind}` : 'http';
  }
  if (has('db.system.name') || has('db.system')) return 'db';
  if (has('gen_ai.provider.name') || has('gen_ai.system')) return 'gen_ai';
  if (has('rpc.service')) return 'rpc';
  if (has('messaging.system')) return 'message';
  return asFilledText(field(attributes, 'faas.trigger'));
}

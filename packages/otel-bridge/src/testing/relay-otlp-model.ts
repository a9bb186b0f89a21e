/**
 * What Relay makes of a span that comes in as OTLP, told again from its source, as a second opinion on the bridge. Each row
 * names its place in getsentry/relay (stored versions of 2025 and 2026; Relay's own rules move, so the date matters).
 */
import type {
  OtlpKeyValue,
  OtlpLink,
  OtlpResource,
  OtlpScope,
  OtlpSpan,
  OtlpValue,
} from '../reverse/otlp-json.ts';

/** A typed attribute; `integer` keeps all 64 bits as text would. */
export interface ModelAttribute {
  readonly type: 'string' | 'boolean' | 'integer' | 'double';
  readonly value: string | boolean | number;
}

/** As much of a span as model and bridge are compared on. */
export interface ModelSpan {
  readonly op: string;
  readonly name: string | undefined;
  readonly status: 'ok' | 'error';
  readonly isSegment: boolean | undefined;
  readonly links: readonly ModelLink[];
  readonly attributes: Readonly<Record<string, ModelAttribute>>;
}

/** A link. */
export interface ModelLink {
  readonly trace_id: string | undefined;
  readonly span_id: string | undefined;
  readonly sampled: boolean;
  readonly attributes: Readonly<Record<string, ModelAttribute>>;
}

/** Relay's reading of a span. */
export function readAsRelay(span: OtlpSpan, resource: OtlpResource, scope: OtlpScope): ModelSpan {
  const attributes = new Map<string, ModelAttribute>();
  const put = (key: string, attribute: ModelAttribute | undefined): void => {
    if (attribute) attributes.set(key, attribute);
  };
  const text = (value: string): ModelAttribute => ({ type: 'string', value });

  // relay-otel/src/lib.rs, otel_scope_into_attributes: the resource, the scope, then the scope's name and version over both.
  for (const { key, value } of resource.attributes ?? [])
    put(`resource.${key}`, attributeOf(value));
  for (const { key, value } of scope.attributes ?? []) {
    put(`instrumentation.${key}`, attributeOf(value));
  }
  put('instrumentation.name', text(scope.name ?? ''));
  put('instrumentation.version', text(scope.version ?? ''));

  // relay-spans/src/otel_to_sentry_v2.rs, otel_to_sentry_span: origin and platform come before the span's own attributes.
  put('sentry.origin', text('auto.otlp.spans'));
  const platform = platformOf(resource);
  if (platform !== undefined) put('sentry.platform', text(platform));
  for (const { key, value } of span.attributes ?? []) put(key, attributeOf(value));

  // The same function: message, is-remote and kind come after them.
  if (span.status) put('sentry.status.message', text(span.status.message ?? ''));
  const isRemote = isRemoteOf(span.flags ?? 0);
  if (isRemote !== undefined) put('sentry.is_remote', { type: 'boolean', value: isRemote });
  const kind = KINDS[span.kind ?? 0];
  if (kind !== undefined) put('sentry.kind', text(kind));

  const own = Object.fromEntries(attributes);
  return {
    op: opOf(own),
    name: nameOf(span),
    // The same file, otel_to_sentry_status: only unset and ok are ok; without a status too.
    status: (span.status?.code ?? 0) < 2 ? 'ok' : 'error',
    // The same file: remote means segment; nothing else does.
    isSegment: isRemote === true ? true : undefined,
    links: (span.links ?? []).map(linkOf),
    attributes: own,
  };
}

// relay-spans/src/otel_to_sentry_v2.rs, otel_to_sentry_kind.
const KINDS = [undefined, 'internal', 'server', 'client', 'producer', 'consumer'];

// relay-otel/src/lib.rs, otel_resource_to_platform.
const PLATFORMS: Readonly<Record<string, string>> = {
  dotnet: 'csharp',
  nodejs: 'node',
  webjs: 'javascript',
};

function platformOf({ attributes = [] }: OtlpResource): string | undefined {
  const language = attributes.find(({ key }) => key === 'telemetry.sdk.language');
  const name = language?.value?.stringValue;
  return name === undefined ? undefined : (PLATFORMS[name] ?? name);
}

// relay-spans/src/otel_to_sentry_v2.rs, otel_flags_is_remote; the bits are SpanFlags of opentelemetry-proto.
function isRemoteOf(flags: number): boolean | undefined {
  return (flags & 0x100) === 0 ? undefined : (flags & 0x200) !== 0;
}

// relay-spans/src/otel_to_sentry_v2.rs, otel_to_sentry_span: an empty name is filled by the first attribute that says something.
function nameOf({ name, kind, attributes = [] }: OtlpSpan): string | undefined {
  if (name) return name;
  for (const { key } of attributes.filter(({ value }) => isSet(value))) {
    if (key.startsWith('db')) return 'db';
    if (key === 'http.method' || key === 'http.request.method') {
      return kind === 2 ? 'http.server' : kind === 3 ? 'http.client' : 'http';
    }
  }
  return undefined;
}

// relay-spans/src/op.rs, derive_op_for_v2_span, in its order; an op that is there wins (normalize, before it is called).
// Old attribute names are renamed first (relay-conventions, from getsentry/sentry-conventions model/attributes).
function opOf(attributes: Readonly<Record<string, ModelAttribute>>): string {
  const has = (...keys: readonly string[]): boolean =>
    keys.some((key) => Object.hasOwn(attributes, key));
  const given = attributes['sentry.op'];
  if (given !== undefined) return String(given.value);
  if (has('http.request.method', 'http.method')) {
    const kind = attributes['sentry.kind']?.value;
    if (kind === 'client' || kind === 'server') return `http.${kind}`;
    return has('sentry.http.prefetch') ? 'http.prefetch' : 'http';
  }
  if (has('db.system.name', 'db.system')) return 'db';
  if (has('gen_ai.provider.name', 'gen_ai.system')) return 'gen_ai';
  if (has('rpc.service')) return 'rpc';
  if (has('messaging.system')) return 'message';
  const trigger = attributes['faas.trigger'];
  return trigger?.type === 'string' ? String(trigger.value) : 'default';
}

// relay-spans/src/otel_to_sentry_v2.rs, otel_to_sentry_link: one bit of the flags, and the attributes with their types.
function linkOf(link: OtlpLink): ModelLink {
  const attributes = (link.attributes ?? []).flatMap(({ key, value }) => {
    const attribute = attributeOf(value);
    return attribute ? [[key, attribute] as const] : [];
  });
  return {
    trace_id: link.traceId,
    span_id: link.spanId,
    sampled: ((link.flags ?? 0) & 1) === 1,
    attributes: Object.fromEntries(attributes),
  };
}

// relay-otel/src/lib.rs, otel_value_to_attribute: lists and maps as JSON without what is nested in them; bytes if UTF-8.
function attributeOf(value: OtlpValue | undefined): ModelAttribute | undefined {
  if (value?.arrayValue) {
    const items = (value.arrayValue.values ?? []).map(jsonOf).filter((item) => item !== undefined);
    return { type: 'string', value: `[${items.join(',')}]` };
  }
  if (value?.kvlistValue) {
    const entries = (value.kvlistValue.values ?? []).flatMap((entry) => {
      const item = jsonOf(entry.value);
      return item === undefined ? [] : [`${JSON.stringify(entry.key)}:${item}`];
    });
    return { type: 'string', value: `{${entries.join(',')}}` };
  }
  return scalarOf(value);
}

function scalarOf(value: OtlpValue | undefined): ModelAttribute | undefined {
  if (value?.stringValue !== undefined) return { type: 'string', value: value.stringValue };
  if (value?.boolValue !== undefined) return { type: 'boolean', value: value.boolValue };
  if (value?.intValue !== undefined) return { type: 'integer', value: Number(value.intValue) };
  if (value?.doubleValue !== undefined) return { type: 'double', value: Number(value.doubleValue) };
  if (value?.bytesValue === undefined) return undefined;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { type: 'string', value: decoder.decode(Buffer.from(value.bytesValue, 'base64')) };
  } catch {
    return undefined;
  }
}

// The same function: numbers that JSON has not are left out, and a whole double keeps its point in Rust.
function jsonOf(value: OtlpValue | undefined): string | undefined {
  if (value?.intValue !== undefined) return String(value.intValue);
  const scalar = scalarOf(value);
  if (scalar?.type === 'double' && !Number.isFinite(scalar.value)) return undefined;
  if (scalar?.type === 'double' && Number.isInteger(scalar.value)) return `${scalar.value}.0`;
  return scalar && JSON.stringify(scalar.value);
}

function isSet(value: OtlpKeyValue['value']): boolean {
  return value !== undefined && Object.keys(value).length > 0;
}

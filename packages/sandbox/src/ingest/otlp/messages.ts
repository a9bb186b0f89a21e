import protobuf from 'protobufjs/light.js';

/**
 * The part of OTLP that Sentry reads, by field number
 * (open-telemetry/opentelemetry-proto, opentelemetry/proto/{common,resource,trace,logs}/v1).
 */
const MESSAGES: Readonly<
  Record<string, Readonly<Record<string, readonly [type: string, id: number]>>>
> = {
  AnyValue: {
    stringValue: ['string', 1],
    boolValue: ['bool', 2],
    intValue: ['int64', 3],
    doubleValue: ['double', 4],
    arrayValue: ['ArrayValue', 5],
    kvlistValue: ['KeyValueList', 6],
    bytesValue: ['bytes', 7],
  },
  ArrayValue: { values: ['AnyValue[]', 1] },
  KeyValueList: { values: ['KeyValue[]', 1] },
  KeyValue: { key: ['string', 1], value: ['AnyValue', 2] },
  Resource: { attributes: ['KeyValue[]', 1] },
  Scope: { name: ['string', 1], version: ['string', 2], attributes: ['KeyValue[]', 3] },
  TracesRequest: { resourceSpans: ['ResourceSpans[]', 1] },
  ResourceSpans: { resource: ['Resource', 1], scopeSpans: ['ScopeSpans[]', 2] },
  ScopeSpans: { scope: ['Scope', 1], spans: ['Span[]', 2] },
  Span: {
    traceId: ['bytes', 1],
    spanId: ['bytes', 2],
    parentSpanId: ['bytes', 4],
    name: ['string', 5],
    kind: ['int32', 6],
    startTimeUnixNano: ['fixed64', 7],
    endTimeUnixNano: ['fixed64', 8],
    attributes: ['KeyValue[]', 9],
    links: ['Link[]', 13],
    status: ['SpanStatus', 15],
    flags: ['fixed32', 16],
  },
  Link: {
    traceId: ['bytes', 1],
    spanId: ['bytes', 2],
    attributes: ['KeyValue[]', 4],
    flags: ['fixed32', 6],
  },
  SpanStatus: { message: ['string', 2], code: ['int32', 3] },
  LogsRequest: { resourceLogs: ['ResourceLogs[]', 1] },
  ResourceLogs: { resource: ['Resource', 1], scopeLogs: ['ScopeLogs[]', 2] },
  ScopeLogs: { scope: ['Scope', 1], logRecords: ['LogRecord[]', 2] },
  LogRecord: {
    timeUnixNano: ['fixed64', 1],
    severityNumber: ['int32', 2],
    severityText: ['string', 3],
    body: ['AnyValue', 5],
    attributes: ['KeyValue[]', 6],
    traceId: ['bytes', 9],
    spanId: ['bytes', 10],
    observedTimeUnixNano: ['fixed64', 11],
  },
  /** google.rpc.Status, the body of a refusal. */
  RpcStatus: { code: ['int32', 1], message: ['string', 2] },
};

const root = createRoot();

export type RequestMessage = 'TracesRequest' | 'LogsRequest';

/** The message in the shape of OTLP's JSON form, except that bytes stay bytes. Throws on what is no such message. */
export function decodeMessage(name: RequestMessage, bytes: Uint8Array): unknown {
  const type = root.lookupType(name);
  return type.toObject(type.decode(bytes), { longs: String });
}

export function encodeRpcStatus(code: number, message: string): Uint8Array {
  const type = root.lookupType('RpcStatus');
  return type.encode(type.create({ code, message })).finish();
}

function createRoot(): protobuf.Root {
  const nested = Object.entries(MESSAGES).map(([name, fields]) => [
    name,
    {
      fields: Object.fromEntries(
        Object.entries(fields).map(([field, [type, id]]) => [
          field,
          type.endsWith('[]') ? { rule: 'repeated', type: type.slice(0, -2), id } : { type, id },
        ]),
      ),
    },
  ]);
  return protobuf.Root.fromJSON({ nested: Object.fromEntries(nested) });
}

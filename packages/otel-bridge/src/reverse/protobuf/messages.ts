/** How a field is written. A message's name stands for that message. */
export type FieldType =
  | 'text'
  | 'bool'
  | 'int64'
  | 'uint32'
  | 'fixed32'
  | 'fixed64'
  | 'double'
  | 'hex'
  | 'base64'
  | MessageName;

export type MessageName = keyof typeof MESSAGES;

type Fields = Readonly<Record<string, readonly [id: number, type: string]>>;

/** OTLP by field number (open-telemetry/opentelemetry-proto opentelemetry/proto/{common,resource,trace,logs}/v1). */
export const MESSAGES = {
  Value: {
    stringValue: [1, 'text'],
    boolValue: [2, 'bool'],
    intValue: [3, 'int64'],
    doubleValue: [4, 'double'],
    arrayValue: [5, 'Array'],
    kvlistValue: [6, 'Map'],
    bytesValue: [7, 'base64'],
  },
  Array: { values: [1, 'Value'] },
  Map: { values: [1, 'KeyValue'] },
  KeyValue: { key: [1, 'text'], value: [2, 'Value'] },
  Resource: { attributes: [1, 'KeyValue'], droppedAttributesCount: [2, 'uint32'] },
  Scope: {
    name: [1, 'text'],
    version: [2, 'text'],
    attributes: [3, 'KeyValue'],
    droppedAttributesCount: [4, 'uint32'],
  },
  Traces: { resourceSpans: [1, 'ResourceSpans'] },
  ResourceSpans: {
    resource: [1, 'Resource'],
    scopeSpans: [2, 'ScopeSpans'],
    schemaUrl: [3, 'text'],
  },
  ScopeSpans: { scope: [1, 'Scope'], spans: [2, 'Span'], schemaUrl: [3, 'text'] },
  Span: {
    traceId: [1, 'hex'],
    spanId: [2, 'hex'],
    traceState: [3, 'text'],
    parentSpanId: [4, 'hex'],
    name: [5, 'text'],
    kind: [6, 'uint32'],
    startTimeUnixNano: [7, 'fixed64'],
    endTimeUnixNano: [8, 'fixed64'],
    attributes: [9, 'KeyValue'],
    droppedAttributesCount: [10, 'uint32'],
    events: [11, 'Event'],
    droppedEventsCount: [12, 'uint32'],
    links: [13, 'Link'],
    droppedLinksCount: [14, 'uint32'],
    status: [15, 'Status'],
    flags: [16, 'fixed32'],
  },
  Event: {
    timeUnixNano: [1, 'fixed64'],
    name: [2, 'text'],
    attributes: [3, 'KeyValue'],
    droppedAttributesCount: [4, 'uint32'],
  },
  Link: {
    traceId: [1, 'hex'],
    spanId: [2, 'hex'],
    traceState: [3, 'text'],
    attributes: [4, 'KeyValue'],
    droppedAttributesCount: [5, 'uint32'],
    flags: [6, 'fixed32'],
  },
  Status: { message: [2, 'text'], code: [3, 'uint32'] },
  Logs: { resourceLogs: [1, 'ResourceLogs'] },
  ResourceLogs: { resource: [1, 'Resource'], scopeLogs: [2, 'ScopeLogs'], schemaUrl: [3, 'text'] },
  ScopeLogs: { scope: [1, 'Scope'], logRecords: [2, 'LogRecord'], schemaUrl: [3, 'text'] },
  LogRecord: {
    timeUnixNano: [1, 'fixed64'],
    severityNumber: [2, 'uint32'],
    severityText: [3, 'text'],
    body: [5, 'Value'],
    attributes: [6, 'KeyValue'],
    droppedAttributesCount: [7, 'uint32'],
    flags: [8, 'fixed32'],
    traceId: [9, 'hex'],
    spanId: [10, 'hex'],
    observedTimeUnixNano: [11, 'fixed64'],
    eventName: [12, 'text'],
  },
} as const satisfies Readonly<Record<string, Fields>>;

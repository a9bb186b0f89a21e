/**
 * The JSON form of OTLP 1.x: ids as hexadecimal text, bytes as base64, 64-bit integers as decimal text
 * (open-telemetry/opentelemetry-proto docs/specification.md, "JSON Protobuf Encoding").
 */
export interface OtlpTraces {
  /** Spans by what produced them. */
  readonly resourceSpans?: readonly OtlpResourceSpans[];
}

/** The spans of a resource. */
export interface OtlpResourceSpans {
  /** What produced the spans. */
  readonly resource?: OtlpResource;
  /** The spans by the library that made them. */
  readonly scopeSpans?: readonly OtlpScopeSpans[];
  /** Schema of the resource. */
  readonly schemaUrl?: string;
}

/** The spans of a scope. */
export interface OtlpScopeSpans {
  /** The library that made the spans. */
  readonly scope?: OtlpScope;
  /** The spans. */
  readonly spans?: readonly OtlpSpan[];
  /** Schema of the spans. */
  readonly schemaUrl?: string;
}

/** Log records by what produced them. */
export interface OtlpLogs {
  /** The log records of each resource. */
  readonly resourceLogs?: readonly OtlpResourceLogs[];
}

/** The log records of a resource. */
export interface OtlpResourceLogs {
  /** What produced the log records. */
  readonly resource?: OtlpResource;
  /** The log records by the library that made them. */
  readonly scopeLogs?: readonly OtlpScopeLogs[];
  /** Schema of the resource. */
  readonly schemaUrl?: string;
}

/** The log records of a scope. */
export interface OtlpScopeLogs {
  /** The library that made the log records. */
  readonly scope?: OtlpScope;
  /** The log records. */
  readonly logRecords?: readonly OtlpLogRecord[];
  /** Schema of the log records. */
  readonly schemaUrl?: string;
}

/** What produced telemetry. */
export interface OtlpResource {
  /** Its attributes. */
  readonly attributes?: readonly OtlpKeyValue[];
  /** How many attributes were cut off. */
  readonly droppedAttributesCount?: number;
}

/** The library that made telemetry. */
export interface OtlpScope {
  /** Its name. */
  readonly name?: string;
  /** Its version. */
  readonly version?: string;
  /** Its attributes. */
  readonly attributes?: readonly OtlpKeyValue[];
  /** How many attributes were cut off. */
  readonly droppedAttributesCount?: number;
}

/** A span. */
export interface OtlpSpan {
  /** 32 hex digits. */
  readonly traceId?: string;
  /** 16 hex digits. */
  readonly spanId?: string;
  /** The W3C trace state. */
  readonly traceState?: string;
  /** 16 hex digits; absent for a root. */
  readonly parentSpanId?: string;
  /** W3C flags, and 0x100 and 0x200: whether it is known that the parent is remote, and whether it is. */
  readonly flags?: number;
  /** The name. */
  readonly name?: string;
  /** 0 unspecified, 1 internal, 2 server, 3 client, 4 producer, 5 consumer. */
  readonly kind?: number;
  /** Nanoseconds since the epoch. */
  readonly startTimeUnixNano?: string | number;
  /** Nanoseconds since the epoch. */
  readonly endTimeUnixNano?: string | number;
  /** The attributes. */
  readonly attributes?: readonly OtlpKeyValue[];
  /** How many attributes were cut off. */
  readonly droppedAttributesCount?: number;
  /** What happened during the span. */
  readonly events?: readonly OtlpEvent[];
  /** How many events were cut off. */
  readonly droppedEventsCount?: number;
  /** Links to other spans. */
  readonly links?: readonly OtlpLink[];
  /** How many links were cut off. */
  readonly droppedLinksCount?: number;
  /** 0 unset, 1 ok, 2 error; with the message of an error. */
  readonly status?: OtlpStatus;
}

/** The status of a span. */
export interface OtlpStatus {
  /** 0 unset, 1 ok, 2 error. */
  readonly code?: number;
  /** What went wrong. */
  readonly message?: string;
}

/** An event of a span. */
export interface OtlpEvent {
  /** Nanoseconds since the epoch. */
  readonly timeUnixNano?: string | number;
  /** The name. */
  readonly name?: string;
  /** The attributes. */
  readonly attributes?: readonly OtlpKeyValue[];
  /** How many attributes were cut off. */
  readonly droppedAttributesCount?: number;
}

/** A link to another span. */
export interface OtlpLink {
  /** 32 hex digits. */
  readonly traceId?: string;
  /** 16 hex digits. */
  readonly spanId?: string;
  /** The W3C trace state of the linked span. */
  readonly traceState?: string;
  /** The attributes. */
  readonly attributes?: readonly OtlpKeyValue[];
  /** How many attributes were cut off. */
  readonly droppedAttributesCount?: number;
  /** The W3C flags of the linked span. */
  readonly flags?: number;
}

/** A log record. */
export interface OtlpLogRecord {
  /** Nanoseconds since the epoch. */
  readonly timeUnixNano?: string | number;
  /** Nanoseconds since the epoch. */
  readonly observedTimeUnixNano?: string | number;
  /** 1 to 24. */
  readonly severityNumber?: number;
  /** The name of the severity. */
  readonly severityText?: string;
  /** What was logged. */
  readonly body?: OtlpValue;
  /** The attributes. */
  readonly attributes?: readonly OtlpKeyValue[];
  /** How many attributes were cut off. */
  readonly droppedAttributesCount?: number;
  /** W3C flags. */
  readonly flags?: number;
  /** 32 hex digits. */
  readonly traceId?: string;
  /** 16 hex digits. */
  readonly spanId?: string;
  /** The name of the event that the record is. */
  readonly eventName?: string;
}

/** An attribute. */
export interface OtlpKeyValue {
  /** The key. */
  readonly key: string;
  /** The value. */
  readonly value?: OtlpValue;
}

/** A value: at most one of the fields is set. */
export interface OtlpValue {
  /** Text. */
  readonly stringValue?: string;
  /** A truth value. */
  readonly boolValue?: boolean;
  /** A 64-bit integer. */
  readonly intValue?: string | number;
  /** A number, or `NaN`, `Infinity`, `-Infinity`. */
  readonly doubleValue?: number | string;
  /** A list. */
  readonly arrayValue?: OtlpArray;
  /** A map. */
  readonly kvlistValue?: OtlpMap;
  /** Bytes as base64. */
  readonly bytesValue?: string;
}

/** A list of values. */
export interface OtlpArray {
  /** The values. */
  readonly values?: readonly OtlpValue[];
}

/** A map of values. */
export interface OtlpMap {
  /** The entries. */
  readonly values?: readonly OtlpKeyValue[];
}

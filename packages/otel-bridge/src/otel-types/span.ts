import type {
  Attributes,
  Context,
  HrTime,
  Link,
  SpanContext,
  SpanStatus,
} from '@opentelemetry/api';

/** A finished span as the OpenTelemetry SDKs 1.30, 2.x and 3.x hand it out; only what the bridge reads. */
export interface OtelReadableSpan {
  /** The span's name. */
  readonly name: string;
  /** 0 internal, 1 server, 2 client, 3 producer, 4 consumer (`SpanKind` of the API). */
  readonly kind: number;
  /** Trace id, span id, flags and trace state. */
  readonly spanContext: () => SpanContext;
  /** The parent, with `isRemote`, in SDK 2.x and later. */
  readonly parentSpanContext?: SpanContext | undefined;
  /** The parent's id in SDK 1.30, which does not say whether the parent is remote. */
  readonly parentSpanId?: string | undefined;
  /** Seconds and nanoseconds since the epoch. */
  readonly startTime: HrTime;
  /** Seconds and nanoseconds since the epoch. */
  readonly endTime: HrTime;
  /** 0 unset, 1 ok, 2 error, with the message of an error. */
  readonly status: SpanStatus;
  /** The span's own attributes. */
  readonly attributes: Attributes;
  /** Links to other spans. */
  readonly links: readonly Link[];
  /** What happened during the span, exceptions among it. */
  readonly events: readonly OtelSpanEvent[];
  /** What produced the span: service, host, SDK. */
  readonly resource: OtelResource;
  /** The library that made the span, in SDK 2.x and later. */
  readonly instrumentationScope?: OtelScope | undefined;
  /** The library that made the span, in SDK 1.30. */
  readonly instrumentationLibrary?: OtelScope | undefined;
  /** How many attributes the SDK's limits cut off. */
  readonly droppedAttributesCount?: number | undefined;
  /** How many events the SDK's limits cut off. */
  readonly droppedEventsCount?: number | undefined;
  /** How many links the SDK's limits cut off. */
  readonly droppedLinksCount?: number | undefined;
}

/** An event of a span. */
export interface OtelSpanEvent {
  /** The event's name; `exception` for a recorded exception. */
  readonly name: string;
  /** Seconds and nanoseconds since the epoch. */
  readonly time: HrTime;
  /** The event's attributes. */
  readonly attributes?: Attributes | undefined;
  /** How many attributes the SDK's limits cut off. */
  readonly droppedAttributesCount?: number | undefined;
}

/** The resource of a span, a log record or a metric. */
export interface OtelResource {
  /** Its attributes, `service.name` among them. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** True while detectors are still at work (SDK 1.26 and later). */
  readonly asyncAttributesPending?: boolean | undefined;
  /** Resolves once detectors are done. */
  waitForAsyncAttributes?(): Promise<void>;
}

/** The instrumentation scope of a span, a log record or a metric. */
export interface OtelScope {
  /** Name of the library. */
  readonly name: string;
  /** Version of the library. */
  readonly version?: string | undefined;
  /** Attributes of the scope; those of a logger may be of any type. */
  readonly attributes?: Readonly<Record<string, unknown>> | undefined;
}

/** What an exporter tells the processor above it: 0 for success, 1 for failure. */
export interface OtelExportResult {
  /** 0 for success, 1 for failure. */
  readonly code: number;
  /** Why the export failed. */
  readonly error?: Error;
}

/** A `SpanExporter` of the OpenTelemetry SDKs 1.30, 2.x and 3.x. */
export interface OtelSpanExporter {
  /** Takes finished spans; the callback is called once, when their delivery succeeded or failed. */
  export(spans: OtelReadableSpan[], resultCallback: (result: OtelExportResult) => void): void;
  /** Sends what is waiting. */
  forceFlush(): Promise<void>;
  /** Sends what is waiting and takes nothing more. */
  shutdown(): Promise<void>;
}

/** A `SpanProcessor` of the OpenTelemetry SDKs 1.30, 2.x and 3.x. */
export interface OtelSpanProcessor {
  /** Called when a span starts. */
  onStart(span: OtelReadableSpan, parentContext: Context): void;
  /** Called when a span has ended. */
  onEnd(span: OtelReadableSpan): void;
  /** Sends what is waiting. */
  forceFlush(): Promise<void>;
  /** Sends what is waiting and takes nothing more. */
  shutdown(): Promise<void>;
}

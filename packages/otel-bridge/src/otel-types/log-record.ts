import type { HrTime, SpanContext } from '@opentelemetry/api';
import type { OtelExportResult, OtelResource, OtelScope } from './span.ts';

/** A log record as the OpenTelemetry log SDKs 0.57 (with SDK 1.30), 0.2xx (2.x) and 3.x hand it out. */
export interface OtelLogRecord {
  /** When it happened: seconds and nanoseconds since the epoch. */
  readonly hrTime: HrTime;
  /** When it was seen: seconds and nanoseconds since the epoch. */
  readonly hrTimeObserved: HrTime;
  /** The span that was active. */
  readonly spanContext?: SpanContext | undefined;
  /** The severity as the logger called it. */
  readonly severityText?: string | undefined;
  /** 1 to 24. */
  readonly severityNumber?: number | undefined;
  /** Text, or anything else that a value can be. */
  readonly body?: unknown;
  /** The name of the event that the record is. */
  readonly eventName?: string | undefined;
  /** What produced the record. */
  readonly resource: OtelResource;
  /** The logger that made the record. */
  readonly instrumentationScope: OtelScope;
  /** The record's own attributes. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** How many attributes the SDK's limits cut off. */
  readonly droppedAttributesCount?: number | undefined;
}

/** A `LogRecordExporter` of the OpenTelemetry log SDKs. */
export interface OtelLogExporter {
  /** Takes log records; the callback is called once, when their delivery succeeded or failed. */
  export(logs: OtelLogRecord[], resultCallback: (result: OtelExportResult) => void): void;
  /** Waits for what is on its way. */
  forceFlush(): Promise<void>;
  /** Waits for what is on its way and takes nothing more. */
  shutdown(): Promise<void>;
}

import type { TypedAttribute } from './values.ts';

/** A span as Sentry's SDK 11 or the bridge sends it (span protocol, version 2). */
export interface SentSpan {
  /** 32 hex digits. */
  readonly trace_id: string;
  /** 16 hex digits. */
  readonly span_id: string;
  /** The parent's id, local or remote. */
  readonly parent_span_id?: string | undefined;
  /** The span's name. */
  readonly name: string;
  /** `ok` or `error`. */
  readonly status: string;
  /** True for the first span of a service in its trace. */
  readonly is_segment?: boolean | undefined;
  /** Seconds since the epoch. */
  readonly start_timestamp: number;
  /** Seconds since the epoch. */
  readonly end_timestamp: number;
  /** Attributes with their types. */
  readonly attributes?: Readonly<Record<string, TypedAttribute>> | undefined;
  /** Links to other spans. */
  readonly links?: readonly SentLink[] | undefined;
}

/** A link of a span. */
export interface SentLink {
  /** 32 hex digits. */
  readonly trace_id: string;
  /** 16 hex digits. */
  readonly span_id: string;
  /** Whether the linked span was sampled. */
  readonly sampled?: boolean | undefined;
  /** Attributes with their types. */
  readonly attributes?: Readonly<Record<string, unknown>> | undefined;
}

/** A log as Sentry's SDK 11 or the bridge sends it. */
export interface SentLog {
  /** Seconds since the epoch. */
  readonly timestamp: number;
  /** `trace`, `debug`, `info`, `warn`, `error` or `fatal`. */
  readonly level: string;
  /** The text. */
  readonly body: unknown;
  /** 32 hex digits. */
  readonly trace_id?: string | undefined;
  /** 16 hex digits. */
  readonly span_id?: string | undefined;
  /** 1 to 24. */
  readonly severity_number?: number | undefined;
  /** Attributes with their types. */
  readonly attributes?: Readonly<Record<string, TypedAttribute>> | undefined;
}

/** A span as Sentry takes it, version 2 (getsentry/sentry-docs develop-docs/sdk/telemetry/spans/span-protocol). */
export interface SentrySpan {
  /** 32 hex digits. */
  trace_id: string;
  /** 16 hex digits. */
  span_id: string;
  /** The parent's id, local or remote. */
  parent_span_id?: string;
  /** The span's name. */
  name: string;
  /** `ok` or `error`. */
  status: 'error' | 'ok';
  /** True for the first span of a service in its trace. */
  is_segment: boolean;
  /** Seconds since the epoch. */
  start_timestamp: number;
  /** Seconds since the epoch. */
  end_timestamp: number;
  /** Attributes with their types. */
  attributes: Record<string, SentryAttribute>;
  /** Links to other spans. */
  links?: SentryLink[];
}

/** A value and its type; what has no type of its own is JSON text. */
export type SentryAttribute =
  | { type: 'boolean'; value: boolean }
  | { type: 'double'; value: number }
  | { type: 'integer'; value: number }
  | { type: 'string'; value: string };

/** A link to another span. */
export interface SentryLink extends Record<string, unknown> {
  /** 32 hex digits. */
  trace_id: string;
  /** 16 hex digits. */
  span_id: string;
  /** Whether the linked span was sampled. */
  sampled: boolean;
  /** Attributes of the link. */
  attributes?: Record<string, SentryAttribute>;
}

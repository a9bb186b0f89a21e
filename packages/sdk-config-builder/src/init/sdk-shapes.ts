/** An error event, as far as all SDKs agree on it. */
export interface SdkEvent {
  /** 32 hex digits. */
  event_id?: string;
  /** The text of a message. */
  message?: string;
  /** The errors, the outermost last. */
  exception?: { values?: { type?: string; value?: string }[] };
  /** The request that was served. */
  request?: object;
  /** Who used the service. */
  user?: object;
  /** Searchable texts. */
  tags?: Record<string, unknown>;
  /** Anything else. */
  extra?: Record<string, unknown>;
  /** Named objects. */
  contexts?: Record<string, unknown>;
  /** What makes events one issue. */
  fingerprint?: string[];
  /** The name of the trace. */
  transaction?: string;
}

/** A breadcrumb, as far as all SDKs agree on it. */
export interface SdkBreadcrumb {
  /** Where it comes from, such as `console`. */
  category?: string;
  /** What happened. */
  message?: string;
  /** Anything else. */
  data?: Record<string, unknown>;
}

/** What `integrations` of every SDK takes, as far as it is looked at here. */
export interface SdkIntegrationLike {
  /** The name that the SDK registers it under. */
  readonly name: string;
}

/** What the SDK knows beside an event. */
export interface SdkHint {
  /** What was thrown. */
  originalException?: unknown;
}

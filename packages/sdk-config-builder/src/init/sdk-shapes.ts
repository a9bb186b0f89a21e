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

/** What is collected of a request or of its answer. */
export type CollectBehavior = boolean | { allow: string[] } | { deny: string[] };

/** What SDKs from 10.54.0 on collect by themselves; getsentry/sentry-javascript packages/core/src/types/datacollection.ts. */
export interface DataCollection {
  /** Who used the service. */
  userInfo?: boolean;
  /** Cookies. */
  cookies?: CollectBehavior;
  /** Headers. */
  httpHeaders?: { request?: CollectBehavior; response?: CollectBehavior };
  /** Bodies. */
  httpBodies?: ('incomingRequest' | 'outgoingRequest' | 'incomingResponse' | 'outgoingResponse')[];
  /** Query parameters, 10.54 to 10.66. */
  queryParams?: CollectBehavior;
  /** Query parameters, from 10.67 on. */
  urlQueryParams?: CollectBehavior;
  /** GraphQL operations. */
  graphQL?: { document?: boolean; variables?: boolean };
  /** What goes into language models and comes out of them. */
  genAI?: { inputs?: boolean; outputs?: boolean };
  /** What goes into MCP servers and comes out of them; from 11 on. */
  mcp?: { inputs?: boolean; outputs?: boolean };
  /** Parameters and results of queries. */
  databaseQueryData?: boolean;
  /** Arguments of queued tasks; from 11 on. */
  queues?: boolean;
  /** Local variables. */
  stackFrameVariables?: CollectBehavior;
  /** Lines of source around a frame. */
  frameContextLines?: number;
}

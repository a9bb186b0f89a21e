/** What one service sends to the next. */
export type TraceHeaders = Readonly<Record<string, string | undefined>>;

/** A service that answers a request within a span, and calls the next one. */
export type Service = (incoming: TraceHeaders) => {
  /** Of each of its spans, whether it is kept. */
  readonly kept: readonly boolean[];
  readonly traceId: string;
  readonly headers: TraceHeaders;
};

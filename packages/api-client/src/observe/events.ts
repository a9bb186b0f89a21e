/** What is going on, without secrets: no token, no query, no body. */
export interface CallEvent {
  /** `id` of the operation, or the method and the path of `client.request`. */
  readonly operation: string;
  /** HTTP method: `GET`. */
  readonly method: string;
  /** Tries so far, this one included. */
  readonly tries: number;
}

/** A request goes out. */
export interface RequestEvent extends CallEvent {
  /** Tells which answer belongs to it; unique within the client. */
  readonly id: number;
  /** Without its query. */
  readonly url: string;
  /** The route with names for values, below `/api/0/`; absent for `client.request`. */
  readonly template?: string;
}

/** The head of an answer has come in, or it is certain that none will. */
export interface ResponseEvent extends RequestEvent {
  /** Time from the request to its answer or its failure. */
  readonly durationInMs: number;
  /** Absent where no answer came. */
  readonly status?: number;
  /** Why no answer came: `ECONNRESET`, `AbortError`. */
  readonly failure?: string;
}

/** A wait of the client. */
export interface WaitEvent extends CallEvent {
  /**
   * `retry`: before a further try or until an endpoint is back, told before the wait; `limit`: to stay
   * within Sentry's limits, told after it.
   */
  readonly reason: 'retry' | 'limit';
  /** Length of the wait. */
  readonly delayInMs: number;
}

/** Functions that are told what the client does. What they throw is ignored. */
export interface Observer {
  /** Told of every request, each try on its own. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  /** Told of every answer, and of every request that got none. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** A try has failed and another one will follow; `tries` counts those that failed. */
  readonly onRetry?: ((event: WaitEvent) => void) | undefined;
  /** Told of every wait; `reason` says what for. */
  readonly onWait?: ((event: WaitEvent) => void) | undefined;
}

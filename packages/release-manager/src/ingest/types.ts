/** How something is sent to a DSN. */
export interface SendOptions {
  /** Where it goes. */
  readonly dsn: string;
  /** Sends requests; the global `fetch` by default. */
  readonly fetch?: typeof fetch | undefined;
  /** Ends it. */
  readonly signal?: AbortSignal | undefined;
  /** How long ingest may take to answer, in milliseconds; 10,000 by default. */
  readonly timeoutInMs?: number | undefined;
}

/** What ingest answered. */
export interface IngestAnswer {
  /** The status. */
  readonly status: number;
  /** Headers that say something. */
  readonly headers: Headers;
  /** The beginning of the body. */
  readonly text: string;
}

/** Decides when requests may start; `createGovernor` makes it, a client takes it. */
export interface Governor {
  /** The pace of one credential at one server; the same one for all clients that have both. */
  pace(subject: PaceSubject): Pace;
}

/** Whose requests are paced. */
export interface PaceSubject {
  /** Address of Sentry. */
  readonly baseUrl: string;
  /** Value of the `authorization` header; it is hashed, never kept. */
  readonly authorization: string;
}

/** The pace of one credential at one server. */
export interface Pace {
  /**
   * Waits for the turn of a request, or until the signal aborts. `route` is the method and the path
   * below `/api/0/`; a request that was refused before goes first.
   */
  enter(route: string, signal: AbortSignal | undefined, wasRefused: boolean): Pass | Promise<Pass>;
}

/** A request that runs. */
export interface Pass {
  /**
   * Tells that the answer has come, or, without one, that none will; only the first call counts.
   * Returns whether a request that was refused for a rate limit may be tried again as soon as it has
   * its turn, without a wait of its own.
   */
  leave(answer?: Pick<Response, 'status' | 'headers'>, isRefused?: boolean): boolean;
}

/** Time, injected where it matters. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after the delay in milliseconds, and early once the signal aborts; never rejects. */
  sleep(delayInMs: number, signal?: AbortSignal): Promise<void>;
}

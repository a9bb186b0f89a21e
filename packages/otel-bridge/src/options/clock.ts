/** The time, as an option. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after a delay, and rejects when the signal aborts it. */
  sleep(delayInMs: number, signal?: AbortSignal): Promise<void>;
}

/** Time, injected where it matters. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(delayInMs: number, signal?: AbortSignal): Promise<void>;
}

/** Time as the sandbox sees it; a test passes a manual one. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `delayInMs`; rejects with the signal's reason when it aborts first. */
  sleep(delayInMs: number, signal?: AbortSignal): Promise<void>;
}

/** A source of numbers in [0, 1). */
export type Random = () => number;

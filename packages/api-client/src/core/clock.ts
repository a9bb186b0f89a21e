import type { Clock } from './types.ts';

/** A wait that has begun. */
export interface Wait {
  /** Resolves after the delay, as soon as the signal aborts, or when it is cancelled. */
  readonly over: Promise<undefined>;
  readonly cancel: () => void;
}

/** Begins to wait, in real time. */
export const startWait = (delayInMs: number, signal: AbortSignal | undefined): Wait => {
  let cancel = (): void => {};
  // Without an AbortController of its own: aborting one makes an error with its stack.
  const over = new Promise<undefined>((resolve) => {
    cancel = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(undefined);
    };
    const timer = setTimeout(cancel, delayInMs);
    signal?.addEventListener('abort', cancel);
  });
  if (signal?.aborted) cancel();
  return { over, cancel };
};

/** Real time. */
export const realClock: Clock = {
  now: Date.now,
  sleep: (delayInMs, signal) => startWait(delayInMs, signal).over,
};

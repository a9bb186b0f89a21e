import type { Clock } from './types.ts';

/** A wait that has begun. */
export interface Wait {
  /** Resolves after the delay, as soon as the signal aborts, or when it is cancelled. */
  readonly over: Promise<undefined>;
  readonly cancel: () => void;
}

/** Begins to wait, in real time. */
export const startWait = (delayInMs: number, signal: AbortSignal | undefined): Wait => {
  const ended = new AbortController();
  const cancel = (): void => ended.abort();
  const over = new Promise<undefined>((resolve) => {
    const timer = setTimeout(cancel, delayInMs);
    ended.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
    signal?.addEventListener('abort', cancel, { signal: ended.signal });
  });
  if (signal?.aborted) cancel();
  return { over, cancel };
};

/** Real time. */
export const realClock: Clock = {
  now: Date.now,
  sleep: (delayInMs, signal) => startWait(delayInMs, signal).over,
};

import type { Clock } from './types.ts';

/** A wait that has begun. */
export interface Wait {
  /** Resolves after the delay, as soon as the signal aborts, or when it is cancelled. */
  readonly over: Promise<undefined>;
  readonly cancel: () => void;
}

/** Begins to wait, in real time. */
export const startWait = (delayInMs: number, signal: AbortSignal | undefined): Wait => {
  let cancel = (): void => undefined;
  const over = new Promise<undefined>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve(undefined);
    };
    const timer = setTimeout(end, delayInMs);
    signal?.addEventListener('abort', end);
    if (signal?.aborted === true) end();
    cancel = end;
  });
  return { over, cancel };
};

/** Real time. */
export const realClock: Clock = {
  now: Date.now,
  sleep: (delayInMs, signal) => startWait(delayInMs, signal).over,
};

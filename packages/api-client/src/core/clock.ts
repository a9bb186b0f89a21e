import type { Clock } from './types.ts';

/** Calls back after the delay or as soon as the signal aborts; returns what takes that back. */
export const onceOver = (
  delayInMs: number,
  signal: AbortSignal | undefined,
  callback: () => void,
): (() => void) => {
  const end = (): void => {
    takeBack();
    callback();
  };
  const timer = setTimeout(end, delayInMs);
  const takeBack = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  };
  signal?.addEventListener('abort', end);
  if (signal?.aborted === true) end();
  return takeBack;
};

/** Real time. */
export const realClock: Clock = {
  now: Date.now,
  sleep: (delayInMs, signal) =>
    new Promise((resolve) => {
      onceOver(delayInMs, signal, resolve);
    }),
};

import type { Clock } from './types.ts';

/** Real time. */
export const realClock: Clock = {
  now: Date.now,
  sleep: (delayInMs, signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, delayInMs);
      signal?.addEventListener('abort', end);
      if (signal?.aborted === true) end();
    }),
};

import type { Clock } from '../budget/clock.ts';

/** The system's time; a sleep never keeps the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (delayInMs, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve();
        return;
      }
      const timer = setTimeout(done, delayInMs);
      unref(timer);
      signal?.addEventListener('abort', done, { once: true });
      function done(): void {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      }
    }),
};

// Timers are numbers in browsers and have no unref there.
function unref(timer: unknown): void {
  if (typeof timer !== 'object' || timer === null) return;
  if ('unref' in timer && typeof timer.unref === 'function') timer.unref();
}

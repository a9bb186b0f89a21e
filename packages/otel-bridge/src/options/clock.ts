/** The time, as an option. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after a delay, and rejects when the signal aborts it. */
  sleep(delayInMs: number, signal?: AbortSignal): Promise<void>;
}

/** The real time. What waits does not keep a process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (delayInMs, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, delayInMs);
      function stop(): void {
        clearTimeout(timer);
        reject(new Error('The wait was aborted.'));
      }
      if (signal?.aborted) stop();
      else signal?.addEventListener('abort', stop, { once: true });
      // A timer is a number outside Node.
      if (typeof timer === 'object') timer.unref();
    }),
};

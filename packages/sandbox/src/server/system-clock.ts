import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../store/clock.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(delayInMs, signal) {
    try {
      await delay(delayInMs, undefined, signal ? { signal } : {});
    } catch (error) {
      // Node rejects with its own AbortError; the contract of Clock is the signal's reason.
      throw signal?.aborted ? signal.reason : error;
    }
  },
};

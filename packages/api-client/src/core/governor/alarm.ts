import type { Clock } from '../types.ts';

/** One timer that can be set anew. */
export interface Alarm {
  /** Rings at that time instead of the one before; Infinity: not at all. */
  set(timeInMs: number): void;
}

/** Calls `ring` when the time has come; a time that hardly differs from the set one changes nothing. */
export const createAlarm = (clock: Clock, slackInMs: number, ring: () => void): Alarm => {
  let current: AbortController | undefined;
  let at = Infinity;
  return {
    set(timeInMs) {
      if (timeInMs === at || Math.abs(timeInMs - at) <= slackInMs) return;
      current?.abort();
      current = undefined;
      at = timeInMs;
      if (timeInMs === Infinity) return;
      const mine = new AbortController();
      current = mine;
      const wake = (): void => {
        if (current !== mine) return;
        at = Infinity;
        ring();
      };
      // A clock may reject when the signal aborts; this one is then no longer the current one.
      clock.sleep(Math.max(1, timeInMs - clock.now()), mine.signal).then(wake, wake);
    },
  };
};

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../core/types.ts';

/** A clock that jumps to the next moment at which something is due, whenever nothing else runs. */
export interface VirtualClock extends Clock {
  /** Lets time pass until the promise is settled. */
  run<Value>(until: Promise<Value>): Promise<Value>;
}

interface Sleeper {
  readonly wakesAt: number;
  readonly wake: () => void;
}

// Chains of promises without input and output are over after that many turns of the event loop.
const turns = 2;

/** Starts in the middle of a second, where no window ends, unless told otherwise. */
export const createVirtualClock = (startInMs = Date.UTC(2026, 0, 1) + 500): VirtualClock => {
  let nowInMs = startInMs;
  const sleepers = new Set<Sleeper>();
  return {
    now: () => Math.floor(nowInMs),
    sleep: (delayInMs, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const sleeper: Sleeper = { wakesAt: nowInMs + Math.max(0, delayInMs), wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', wake);
        if (signal?.aborted) wake();
      }),
    async run(until) {
      const state = { isOver: false };
      const over = (): void => {
        state.isOver = true;
      };
      until.then(over, over);
      while (!state.isOver) {
        // oxlint-disable-next-line no-await-in-loop -- one moment after the other
        for (let turn = 0; turn < turns; turn += 1) await nextTurn();
        let next: Sleeper | undefined;
        for (const sleeper of sleepers) if (!next || sleeper.wakesAt < next.wakesAt) next = sleeper;
        if (state.isOver || !next) continue;
        nowInMs = Math.max(nowInMs, next.wakesAt);
        next.wake();
      }
      return until;
    },
  };
};

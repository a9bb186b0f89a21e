import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../store/clock.ts';

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Clock {
  /**
   * Moves time on. What sleeps wakes at its own moment, in order, and what it schedules within the span runs, too.
   * Resolves when everything that was due has run.
   */
  advance(durationInMs: number): Promise<void>;
}

interface Sleeper {
  readonly wakesAt: number;
  readonly wake: () => void;
}

/**
 * A clock for tests; fits the `clock` option of every sentry-kit package.
 *
 * @param startInMs Milliseconds since the epoch; default: the time of the call.
 */
export function createManualClock(startInMs: number = Date.now()): ManualClock {
  let now = startInMs;
  const sleepers = new Set<Sleeper>();

  const nextDue = (until: number): Sleeper | undefined => {
    let earliest: Sleeper | undefined;
    for (const sleeper of sleepers) {
      if (sleeper.wakesAt <= until && (!earliest || sleeper.wakesAt < earliest.wakesAt)) {
        earliest = sleeper;
      }
    }
    return earliest;
  };

  return {
    now: () => now,
    sleep(delayInMs, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const abort = (): void => {
          sleepers.delete(sleeper);
          reject(signal?.reason);
        };
        const sleeper: Sleeper = {
          wakesAt: now + Math.max(0, delayInMs),
          wake() {
            signal?.removeEventListener('abort', abort);
            resolve();
          },
        };
        signal?.addEventListener('abort', abort, { once: true });
        sleepers.add(sleeper);
      });
    },
    async advance(durationInMs) {
      const until = now + durationInMs;
      // A turn of the event loop lets the continuations of what woke up schedule their next sleep.
      await nextTurn();
      for (let due = nextDue(until); due; due = nextDue(until)) {
        sleepers.delete(due);
        now = Math.max(now, due.wakesAt);
        due.wake();
        // oxlint-disable-next-line no-await-in-loop -- sleepers wake one after the other
        await nextTurn();
      }
      now = until;
    },
  };
}

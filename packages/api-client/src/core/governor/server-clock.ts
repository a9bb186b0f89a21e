/** When a request left and its answer came, on our clock. */
export interface Trip {
  readonly sentAt: number;
  readonly answeredAt: number;
}

/** What is known of a server's clock: how far it is ahead of ours, as a range that shrinks. */
export interface ServerClock {
  /** The earliest and the latest time that the server's clock may show at one of ours. */
  earliest(atInMs: number): number;
  latest(atInMs: number): number;
  /** The server's clock has shown a time in `[from, to)` during the trip. */
  observe(trip: Trip, from: number, to: number): void;
}

// Two clocks part by less than this, so that an old observation counts for less.
const drift = 1e-4;
const widestInMs = 3_600_000;

/** Knows nothing at first. */
export const createServerClock = (): ServerClock => {
  let least = -Infinity;
  let most = Infinity;
  let observedAt = 0;
  return {
    earliest: (atInMs) => atInMs + least,
    latest: (atInMs) => atInMs + most,
    observe({ sentAt, answeredAt }, from, to) {
      // Our clock cuts off what is below a millisecond.
      const [low, high] = [from - answeredAt - 1, to - sentAt];
      const parted = Math.max(0, answeredAt - observedAt) * drift;
      observedAt = answeredAt;
      least = Math.max(least - parted, low);
      most = Math.min(most + parted, high);
      // One of the clocks was set, or several servers disagree: the last word counts.
      if (least >= most) [least, most] = [Math.max(low, high - widestInMs), high];
    },
  };
};

/**
 * The fixed windows of one bucket, on the server's clock. Sentry counts by `time / length`, so that
 * every window ends at a multiple of its length (getsentry/sentry src/sentry/ratelimits/redis.py);
 * the greatest common divisor of all ends is the length, or a multiple of it until enough were seen.
 */
export interface Windows {
  /** In milliseconds. */
  length(): number;
  /** An answer said that the window that ends then had so much left. */
  count(reset: number, limit: number, remaining: number): void;
  /** The ends of the windows that a range of times meets. */
  ends(fromInMs: number, toInMs: number): readonly number[];
  /** Whether the window that ends then can take so many more. */
  takes(end: number, more: number, limit: number): boolean;
}

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other);

/** No window is known at first. */
export const createWindows = (): Windows => {
  let lengthInMs = 0;
  const used = new Map<number, number>();
  return {
    length: () => lengthInMs,
    count(reset, limit, remaining) {
      const end = reset * 1000;
      lengthInMs = greatestCommonDivisor(end, lengthInMs);
      // Answers overtake each other; the least that was left is the latest count.
      used.set(end, Math.max(used.get(end) ?? 0, limit - remaining));
    },
    ends(fromInMs, toInMs) {
      for (const end of used.keys()) if (end <= fromInMs) used.delete(end);
      const ends: number[] = [];
      let end = (Math.floor(fromInMs / lengthInMs) + 1) * lengthInMs;
      for (; end - lengthInMs <= toInMs; end += lengthInMs) ends.push(end);
      return ends;
    },
    takes: (end, more, limit) => (used.get(end) ?? 0) + more <= limit,
  };
};

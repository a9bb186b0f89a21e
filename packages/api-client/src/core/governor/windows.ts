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
  /**
   * The end of the last window in the range of times that cannot take `more` requests, if any.
   * Which window a request meets is known only from its answer, so all in the range must take it.
   */
  fullUntil(fromInMs: number, toInMs: number, limit: number, more: number): number | undefined;
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
    fullUntil(fromInMs, toInMs, limit, more) {
      let full: number | undefined;
      for (const end of used.keys()) if (end <= fromInMs) used.delete(end);
      for (
        let end = (Math.floor(fromInMs / lengthInMs) + 1) * lengthInMs;
        end - lengthInMs <= toInMs;
        end += lengthInMs
      )
        if ((used.get(end) ?? 0) + more > limit) full = end;
      return full;
    },
  };
};

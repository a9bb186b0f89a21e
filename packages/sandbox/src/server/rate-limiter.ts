import type { Clock } from '../store/clock.ts';
import type { Bucket } from './choose-bucket.ts';

export interface RateLimiter {
  start(bucket: Bucket): Admission;
  clear(): void;
}

interface Admission {
  /** What Sentry says when it refuses; undefined for a request that may go on. */
  readonly refusal: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** To be called when the request is over. */
  finish(): void;
}

interface Window {
  readonly number: number;
  count: number;
}

/**
 * A fixed window and a limit on concurrency, with the header names and words of getsentry/sentry,
 * src/sentry/middleware/ratelimit.py and src/sentry/ratelimits/utils.py.
 * @param hasNoneHeaders Whether a header without a value is sent as `None`.
 */
export function createRateLimiter(clock: Clock, hasNoneHeaders: boolean): RateLimiter {
  const windows = new Map<string, Window>();
  const running = new Map<string, number>();

  const countIn = (bucket: Bucket): Window => {
    const number = Math.floor(clock.now() / 1000 / bucket.windowInSeconds);
    const known = windows.get(bucket.key);
    const window = known?.number === number ? known : { number, count: 0 };
    window.count += 1;
    windows.set(bucket.key, window);
    return window;
  };

  return {
    start(bucket) {
      const { key, requests, windowInSeconds, concurrency } = bucket;
      const window = countIn(bucket);
      const isTooFrequent = requests !== undefined && window.count > requests;
      const inFlight = (running.get(key) ?? 0) + 1;
      const isTooConcurrent = !isTooFrequent && concurrency !== undefined && inFlight > concurrency;
      const isAdmitted = !isTooFrequent && !isTooConcurrent;
      if (isAdmitted) running.set(key, inFlight);
      // Whoever is too frequent was not counted among those at work, so nothing is known about them.
      const left = concurrency === undefined || isTooFrequent ? undefined : concurrency - inFlight;
      const values = {
        Limit: requests,
        Remaining: requests === undefined ? undefined : Math.max(0, requests - window.count),
        Reset: requests === undefined ? undefined : (window.number + 1) * windowInSeconds,
        ConcurrentLimit: concurrency,
        ConcurrentRemaining: left === undefined ? undefined : Math.max(0, left),
      };
      return {
        refusal: isTooFrequent
          ? `You are attempting to use this endpoint too frequently. Limit is ${requests} requests in ${windowInSeconds} seconds`
          : isTooConcurrent
            ? `You are attempting to go above the allowed concurrency for this endpoint. Concurrency limit is ${concurrency}`
            : undefined,
        headers: limitHeaders(values, hasNoneHeaders),
        finish() {
          if (!isAdmitted) return;
          const others = (running.get(key) ?? 0) - 1;
          if (others > 0) running.set(key, others);
          else running.delete(key);
        },
      };
    },
    clear() {
      windows.clear();
      running.clear();
    },
  };
}

function limitHeaders(
  values: Readonly<Record<string, number | undefined>>,
  hasNone: boolean,
): Record<string, string> {
  const isLimited = Object.values(values).some((value) => value !== undefined);
  if (!isLimited) return {};
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined || hasNone)
      .map(([name, value]) => [`X-Sentry-Rate-Limit-${name}`, String(value ?? 'None')]),
  );
}

import type { Clock } from '../shapes.ts';

/** Limits on the REST API, as Sentry's middleware sets them. */
export interface RestLimits {
  /** How many requests of one token and method a second takes. */
  readonly requestsPerSecond?: number | undefined;
  /** How many requests of one kind may run at the same time. */
  readonly concurrency?: number | undefined;
}

export interface RateLimiter {
  /** Counts a request of `bucket`. */
  start(bucket: string): Admission;
  clear(): void;
}

interface Admission {
  /** What Sentry says when it refuses; undefined for a request that may go on. */
  readonly refusal: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** To be called when the request is over. */
  finish(): void;
}

/**
 * A fixed window of one second and a limit on concurrency, with the header names and words of
 * getsentry/sentry, src/sentry/middleware/ratelimit.py and src/sentry/ratelimits/config.py.
 */
export function createRateLimiter(limits: RestLimits, clock: Clock): RateLimiter {
  // Windows begin together, so that one map is enough, and it is emptied every second.
  const window = { second: 0, counts: new Map<string, number>() };
  const running = new Map<string, number>();
  const { requestsPerSecond, concurrency } = limits;
  return {
    start(bucket) {
      const second = Math.floor(clock.now() / 1000);
      if (window.second !== second) window.counts.clear();
      window.second = second;
      const count = (window.counts.get(bucket) ?? 0) + 1;
      window.counts.set(bucket, count);
      const isTooFrequent = requestsPerSecond !== undefined && count > requestsPerSecond;
      const inFlight = (running.get(bucket) ?? 0) + 1;
      const isTooConcurrent = !isTooFrequent && concurrency !== undefined && inFlight > concurrency;
      const isAdmitted = !isTooFrequent && !isTooConcurrent;
      if (isAdmitted) running.set(bucket, inFlight);
      return {
        refusal: isTooFrequent
          ? `You are attempting to use this endpoint too frequently. Limit is ${requestsPerSecond} requests in 1 seconds`
          : isTooConcurrent
            ? `You are attempting to go above the allowed concurrency for this endpoint. Concurrency limit is ${concurrency}`
            : undefined,
        headers: {
          ...(requestsPerSecond === undefined
            ? {}
            : {
                'X-Sentry-Rate-Limit-Limit': String(requestsPerSecond),
                'X-Sentry-Rate-Limit-Remaining': String(Math.max(0, requestsPerSecond - count)),
                'X-Sentry-Rate-Limit-Reset': String(second + 1),
              }),
          ...(concurrency === undefined
            ? {}
            : {
                'X-Sentry-Rate-Limit-ConcurrentLimit': String(concurrency),
                'X-Sentry-Rate-Limit-ConcurrentRemaining': String(
                  Math.max(0, concurrency - inFlight),
                ),
              }),
        },
        finish() {
          if (!isAdmitted) return;
          const left = (running.get(bucket) ?? 0) - 1;
          if (left > 0) running.set(bucket, left);
          else running.delete(bucket);
        },
      };
    },
    clear() {
      window.counts.clear();
      running.clear();
    },
  };
}

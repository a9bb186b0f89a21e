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
  const windows = new Map<string, { readonly second: number; count: number }>();
  const running = new Map<string, number>();
  const { requestsPerSecond, concurrency } = limits;
  return {
    start(bucket) {
      const second = Math.floor(clock.now() / 1000);
      const window = windows.get(bucket);
      const count = (window?.second === second ? window.count : 0) + 1;
      windows.set(bucket, { second, count });
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
          if (isAdmitted) running.set(bucket, Math.max(0, (running.get(bucket) ?? 0) - 1));
        },
      };
    },
    clear() {
      windows.clear();
      running.clear();
    },
  };
}

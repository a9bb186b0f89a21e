/** What an answer says about the limits that it was counted under. */
export interface Limits {
  /** Requests that a window takes. */
  readonly limit?: number;
  /** How many of them were left after this one. */
  readonly remaining: number;
  /** Seconds since the epoch, on the server's clock, when the window ends. */
  readonly reset: number;
  /** Requests that may run at the same time. */
  readonly concurrentLimit?: number;
}

/**
 * Reads `X-Sentry-Rate-Limit-*`; undefined where there is nothing to go by. Sentry sends the text
 * `None` for what it does not limit (getsentry/sentry src/sentry/middleware/ratelimit.py).
 */
export const readLimits = (headers: Headers): Limits | undefined => {
  const read = (name: string): number => {
    const text = headers.get(`x-sentry-rate-limit-${name}`) ?? '';
    return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  };
  const limit = read('limit');
  const concurrentLimit = read('concurrentlimit');
  const remaining = read('remaining');
  const reset = read('reset');
  const hasWindow = limit > 0 && remaining >= 0 && reset > 0;
  if (!hasWindow && !(concurrentLimit > 0)) return undefined;
  return {
    remaining,
    reset,
    ...(hasWindow && { limit }),
    ...(concurrentLimit > 0 && { concurrentLimit }),
  };
};

/**
 * How long an answer asks to wait. `Retry-After` is seconds or a date; `X-Sentry-Rate-Limit-Reset`
 * is seconds since the epoch, or the text `None` where Sentry has no value (getsentry/sentry
 * src/sentry/middleware/ratelimit.py). Times are compared with the server's own clock where it tells.
 */
export const readWait = (read: (header: string) => string, nowInMs: number): number | undefined => {
  const serverNowInMs = Date.parse(read('date')) || nowInMs;
  const after = read('retry-after');
  const untilInMs =
    after === ''
      ? Number(read('x-sentry-rate-limit-reset')) * 1000
      : Number(after) >= 0
        ? Number(after) * 1000 + serverNowInMs
        : Date.parse(after);
  return untilInMs > 0 ? Math.max(0, untilInMs - serverNowInMs) : undefined;
};

/**
 * How long an answer asks to wait. `Retry-After` is seconds or a date; `X-Sentry-Rate-Limit-Reset`
 * is seconds since the epoch, or the text `None` where Sentry has no value (getsentry/sentry
 * src/sentry/middleware/ratelimit.py). Times are compared with the server's own clock where it tells.
 */
export const readWait = (headers: Headers, nowInMs: number): number | undefined => {
  const serverNowInMs = Date.parse(headers.get('date') ?? '') || nowInMs;
  const retryAfter = headers.get('retry-after') ?? '';
  const reset = headers.get('x-sentry-rate-limit-reset') ?? '';
  const candidates = [
    /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - serverNowInMs,
    /^\d+(\.\d+)?$/.test(reset) ? Number(reset) * 1000 - serverNowInMs : Number.NaN,
  ];
  const wait = candidates.find((candidate) => !Number.isNaN(candidate));
  return wait === undefined ? undefined : Math.max(0, wait);
};

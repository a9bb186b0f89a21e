import type { Failure } from './error.ts';

const firstDelayInMs = 500;
const longestDelayInMs = 20_000;
const longestWaitInMs = 60_000;

const idempotentMethods = new Set(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']);
const passingStatuses = new Set([502, 503, 504, 524]);
// Raised before a byte of the request left: trying again cannot do it twice.
const notSent = /ECONNREFUSED|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|CONNECT_TIMEOUT/;

const isWorthIt = ({ kind, status, isRetryable, cause }: Failure, method: string): boolean =>
  kind === 'rate-limited' ||
  (kind === 'network' && notSent.test(cause?.code ?? '')) ||
  (idempotentMethods.has(method) &&
    ((kind === 'network' && isRetryable === true) || passingStatuses.has(status ?? 0)));

/**
 * How long to wait before the next try, or undefined to give up: full jitter on top of what the
 * server asked for. A rate-limited request was not processed, so any method may repeat it.
 */
export const delayBeforeRetry = (
  failure: Failure,
  method: string,
  tries: number,
  random: () => number,
): number | undefined => {
  const wait = failure.retryAfterInMs ?? 0;
  if (wait > longestWaitInMs || !isWorthIt(failure, method)) return undefined;
  return wait + random() * Math.min(longestDelayInMs, firstDelayInMs * 2 ** (tries - 1));
};

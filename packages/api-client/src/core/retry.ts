import type { Failure } from './error.ts';

const firstDelayInMs = 500;
const longestDelayInMs = 20_000;
const longestWaitInMs = 60_000;

// Raised before a byte of the request left: trying again cannot do anything twice.
const notSent = /REFUSED|EAI_AGAIN|UNREACH|CONNECT_TIMEOUT/;

/**
 * How long to wait before the next try, or undefined to give up: full jitter on top of what the
 * server asked for. A rate-limited request was not processed, so any method may repeat it.
 */
export const delayBeforeRetry = (
  { kind, status, isRetryable, cause, retryAfterInMs: wait = 0 }: Failure,
  method: string,
  tries: number,
  random: () => number,
): number | undefined => {
  const isPassing = kind === 'network' ? isRetryable : /^(502|503|504|524)$/.test(String(status));
  const isHarmless =
    kind === 'rate-limited' ||
    notSent.test(cause?.code ?? '') ||
    (isPassing && !/^P(OST|ATCH)$/.test(method));
  return isHarmless && wait <= longestWaitInMs
    ? wait + random() * Math.min(longestDelayInMs, firstDelayInMs * 2 ** (tries - 1))
    : undefined;
};

import { isApiClientError } from '@sentry-kit/api-client/core';
import type { Clock } from './types.ts';

const delaysInMs = [1000, 3000, 9000];

const sleep = (delayInMs: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, delayInMs));

/** Asks a question again that failed in a way that may pass; the client itself gives up on an answer of 500. */
export const again = async <Value>(
  ask: () => Promise<Value>,
  {
    clock,
    signal,
  }: { readonly clock?: Clock | undefined; readonly signal?: AbortSignal | undefined },
): Promise<Value> => {
  for (const delayInMs of delaysInMs) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- a further try begins when the one before it has failed
      return await ask();
    } catch (error) {
      if (!isApiClientError(error) || !error.isRetryable || signal?.aborted) throw error;
      const waitInMs = error.retryAfterInMs ?? delayInMs;
      // oxlint-disable-next-line no-await-in-loop -- see above
      await (clock ? clock.sleep(waitInMs, signal) : sleep(waitInMs));
    }
  }
  return ask();
};

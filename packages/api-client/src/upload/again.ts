import { isApiClientError } from '../core/error.ts';
import type { Clock } from '../core/types.ts';

const delaysInMs = [1000, 3000, 9000];

/**
 * Repeats what may be repeated although it is a POST: chunks are kept by their content, and assembling
 * the same file twice is assembling it once.
 */
export const again = async <Value>(
  run: () => Promise<Value>,
  clock: Clock,
  signal: AbortSignal | undefined,
): Promise<Value> => {
  for (const delayInMs of delaysInMs) {
    try {
      // A further try begins only when the one before it has failed and the wait is over.
      // eslint-disable-next-line no-await-in-loop
      return await run();
    } catch (error) {
      if (!isApiClientError(error) || !error.isRetryable || signal?.aborted) throw error;
      // eslint-disable-next-line no-await-in-loop
      await clock.sleep(error.retryAfterInMs ?? delayInMs, signal).catch(() => undefined);
    }
  }
  return run();
};

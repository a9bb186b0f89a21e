import { isApiClientError } from '../core/error.ts';
import type { ApiClientError } from '../core/types.ts';

/** The typed error that a promise rejects with; anything else fails the test. */
export const caught = async (promise: PromiseLike<unknown>): Promise<ApiClientError> => {
  try {
    await promise;
  } catch (error) {
    if (isApiClientError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

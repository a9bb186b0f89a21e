import { isInvalidQuery } from '../search/invalid-query.ts';
import { badRequest } from './errors.ts';

/** Runs a search and answers 400, with `prefix` before the reason, when the query makes no sense. */
export function searchOrBadRequest<Result>(search: () => Result, prefix = ''): Result {
  try {
    return search();
  } catch (error) {
    if (isInvalidQuery(error)) throw badRequest(`${prefix}${error.message}`);
    throw error;
  }
}

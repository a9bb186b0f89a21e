import { isRecord, isText } from './check.ts';
import type { Failure } from './error.ts';

/** Reads the failure out of what `fetch` threw; undici puts the reason into the cause of `fetch failed`. */
export const networkFailure = (thrown: unknown, depth = 0): Failure => {
  const { cause, message = thrown, code } = isRecord(thrown) ? thrown : {};
  if (isRecord(cause) && depth < 9) return networkFailure(cause, depth + 1);
  const known = { message: isText(message) ? message : '', code: isText(code) ? code : '' };
  return {
    kind: 'network',
    message: `got no complete answer: ${`${known.code} ${known.message}`.trim()}`,
    // A wrong name or certificate stays wrong.
    isRetryable: !/NOTFOUND|CERT|TLS|UNABLE/.test(known.code),
    cause: known,
  };
};

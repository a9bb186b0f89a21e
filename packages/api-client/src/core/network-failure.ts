import { isRecord } from './check.ts';
import type { Failure } from './error.ts';

// A wrong host name or certificate stays wrong.
const permanent = /ENOTFOUND|CERT|TLS|SELF_SIGNED|UNABLE_TO/;
const deepest = 10;

/**
 * Reads the failure out of what `fetch` threw. The reason lies at the end of the chain of causes:
 * undici throws `fetch failed` for everything.
 */
export const networkFailure = (thrown: unknown): Failure => {
  let message = isRecord(thrown) ? 'unknown' : String(thrown);
  let code: string | undefined;
  let current = thrown;
  for (let depth = 0; depth < deepest && isRecord(current); depth += 1) {
    if (typeof current['message'] === 'string' && current['message'] !== '')
      message = current['message'];
    if (typeof current['code'] === 'string') code = current['code'];
    current = current['cause'];
  }
  return {
    kind: 'network',
    message: `got no complete answer: ${[code, message].filter(Boolean).join(' ')}`,
    isRetryable: !permanent.test(code ?? ''),
    hint: 'Check baseUrl, network, proxy and certificates',
    cause: { message, code },
  };
};

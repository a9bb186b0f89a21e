import { createReleaseManagerError } from '../error/error.ts';
import { explainFailure } from './explain-failure.ts';
import type { IngestAnswer, SendOptions } from './types.ts';

const defaultTimeoutInMs = 10_000;
const shownCharacters = 2_000;

/** One request to ingest. Redirects are answers, since a body must not go where nobody said. Throws `unreachable` or `aborted`. */
export async function post(
  url: string,
  init: {
    readonly body?: string | Uint8Array<ArrayBuffer>;
    readonly headers?: Record<string, string>;
  },
  options: Omit<SendOptions, 'dsn'>,
): Promise<IngestAnswer> {
  const { timeoutInMs = defaultTimeoutInMs, signal } = options;
  const timeout = AbortSignal.timeout(timeoutInMs);
  try {
    const response = await (options.fetch ?? fetch)(url, {
      method: 'POST',
      redirect: 'manual',
      ...init,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const text = (await response.text()).slice(0, shownCharacters);
    return { status: response.status, headers: response.headers, text };
  } catch (error) {
    if (signal?.aborted) {
      throw createReleaseManagerError('aborted', 'The signal ended it.', { cause: error });
    }
    const diagnostic = timeout.aborted
      ? { ...explainFailure(error, url), message: `no answer within ${timeoutInMs} ms` }
      : explainFailure(error, url);
    throw createReleaseManagerError('unreachable', 'Ingest was not reached:', {
      hint: diagnostic.hint,
      diagnostics: [diagnostic],
      isRetryable: true,
      cause: error,
    });
  }
}

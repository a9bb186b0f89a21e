import { isApiClientError } from '@sentry-kit/api-client';

/** What to tell a person about a failure: sentences where the cause is known, everything where it is a mistake of ours. */
export function explainFailure(error: unknown): string {
  if (isApiClientError(error)) {
    return [error.message, error.hint].filter(Boolean).join('\n');
  }
  return error instanceof Error ? error.message : String(error);
}

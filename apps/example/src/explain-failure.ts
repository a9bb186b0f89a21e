import { isApiClientError } from '@sentry-kit/api-client';

/** What to tell a person about a failure: what was asked, what came back and what to do. */
export function explainFailure(error: unknown): string {
  if (isApiClientError(error)) {
    return [error.message, error.hint].filter(Boolean).join('\n');
  }
  return error instanceof Error ? error.message : String(error);
}

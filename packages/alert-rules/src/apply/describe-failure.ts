import { isApiClientError, type ApiClientError } from '@sentry-kit/api-client/core';
import { createAlertRulesError, type AlertRulesError } from '../diagnostic/error.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import type { AlertStep } from '../plan/types.ts';

/** Sentry does not want this one thing; it may want the others. */
export function isRefusal(error: unknown): error is ApiClientError {
  return (
    isApiClientError(error, 'validation') ||
    isApiClientError(error, 'conflict') ||
    isApiClientError(error, 'not-found')
  );
}

/** Why the work ended in the middle. */
export function describeFailure(
  step: AlertStep,
  error: unknown,
  failures: readonly Diagnostic[],
): AlertRulesError {
  const told = error instanceof Error ? error.message : String(error);
  const isAborted = isApiClientError(error, 'aborted');
  const failure = createAlertRulesError(
    isAborted ? 'aborted' : 'incomplete',
    `${step.type} of the ${step.kind} "${step.id}" was not done: ${told}`,
    failures,
  );
  return Object.assign(failure, {
    hint: 'Apply the same plan again: what is done already is left as it is.',
    isRetryable: isApiClientError(error) && error.isRetryable,
    cause: error,
  });
}

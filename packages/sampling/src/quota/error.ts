import type { Diagnostic } from '../policy/diagnostic.ts';
import { isRecord } from '../policy/checks.ts';
import { createSamplingError, type SamplingError } from '../policy/error.ts';
import type { QuotaStep } from './types.ts';

/** A `SamplingError` that says what to do. */
export function quotaError(
  kind: SamplingError['kind'],
  message: string,
  hint: string,
  diagnostics: readonly Diagnostic[] = [],
): SamplingError {
  return Object.assign(createSamplingError(kind, message, diagnostics), { hint });
}

/** Throws with every error among the findings. */
export function refuseErrors(message: string, hint: string, found: readonly Diagnostic[]): void {
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw quotaError('invalid-input', message, hint, errors);
}

export function throwIfAborted(signal: AbortSignal | undefined, hint: string): void {
  if (signal?.aborted) throw quotaError('aborted', 'Aborted.', hint);
}

export const RUN_AGAIN = 'Apply the same plan again: what is done already is left as it is.';

/** Why a step was not done. A key is part of a DSN: the client's error has it in its address, so it stays behind. */
export function stepFailure(step: QuotaStep, error: unknown, keyId: string): SamplingError {
  const told = error instanceof Error ? error.message : String(error);
  const why = keyId === '' ? told : told.replaceAll(keyId, '…');
  const { kind, hint, isRetryable } = isRecord(error)
    ? { kind: error['kind'], hint: error['hint'], isRetryable: error['isRetryable'] }
    : {};
  const advice = typeof hint === 'string' ? `${hint} ${RUN_AGAIN}` : RUN_AGAIN;
  const failure = quotaError(
    kind === 'aborted' ? 'aborted' : 'incomplete',
    `${step.summary} was not done: ${why}`,
    advice,
  );
  return Object.assign(failure, {
    isRetryable: isRetryable === true,
    ...(keyId === '' ? { cause: error } : {}),
  });
}

import type { Diagnostic } from '../policy/diagnostic.ts';
import { createSamplingError, type SamplingError } from '../policy/error.ts';

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

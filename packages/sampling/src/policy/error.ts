import type { Diagnostic } from './diagnostic.ts';

/** What the functions of this package throw; samplers and integrations never throw. */
export interface SamplingError extends Error {
  /** `incomplete`: not all was done, or Sentry did not tell all. */
  readonly kind: 'invalid-input' | 'stale-plan' | 'incomplete' | 'aborted';
  /** Whether the same call may succeed later. */
  readonly isRetryable: boolean;
  /** What to do. */
  readonly hint?: string;
  /** Every problem of the input; empty when there is nothing to list. */
  readonly diagnostics: readonly Diagnostic[];
}

const brand = Symbol.for('@sentry-kit/sampling/error');

/** Whether this package made the error, whichever copy or module format of it. */
export function isSamplingError(
  error: unknown,
  kind?: SamplingError['kind'],
): error is SamplingError {
  if (!(error instanceof Error) || !(brand in error)) return false;
  return kind === undefined || ('kind' in error && error.kind === kind);
}

/** Makes a branded error; `diagnostics` are listed in its message. */
export function createSamplingError(
  kind: SamplingError['kind'],
  message: string,
  diagnostics: readonly Diagnostic[] = [],
): SamplingError {
  const lines = diagnostics.map(
    ({ path, message: text }) => `\n  ${path.join('.') || 'the value'}: ${text}`,
  );
  return Object.assign(new Error(message + lines.join('')), {
    name: 'SamplingError',
    [brand]: true,
    kind,
    isRetryable: false,
    diagnostics,
  });
}

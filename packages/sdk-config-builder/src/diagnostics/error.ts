import type { Diagnostic } from './diagnostic.ts';

/** What the functions of this package throw; hooks, scrubbers and caps never throw. */
export interface SdkConfigError extends Error {
  /** `incomplete`: not all could be read or written. */
  readonly kind: 'invalid-input' | 'stale-plan' | 'incomplete' | 'aborted';
  /** Whether the same call may succeed later. */
  readonly isRetryable: boolean;
  /** What to do. */
  readonly hint?: string;
  /** Every problem of the input; empty when there is nothing to list. */
  readonly diagnostics: readonly Diagnostic[];
}

const brand = Symbol.for('@sentry-kit/sdk-config-builder/error');

/** Whether this package made the error, whichever copy or module format of it. */
export function isSdkConfigError(
  error: unknown,
  kind?: SdkConfigError['kind'],
): error is SdkConfigError {
  if (!(error instanceof Error) || !(brand in error)) return false;
  return kind === undefined || ('kind' in error && error.kind === kind);
}

/** Makes a branded error; `diagnostics` are listed in its message. */
export function createSdkConfigError(
  kind: SdkConfigError['kind'],
  message: string,
  diagnostics: readonly Diagnostic[] = [],
): SdkConfigError {
  const lines = diagnostics.map(
    ({ path, message: text }) => `\n  ${path.join('.') || 'the value'}: ${text}`,
  );
  const error = new Error(message + lines.join(''));
  error.name = 'SdkConfigError';
  Object.defineProperty(error, brand, { value: true });
  return Object.assign(error, { kind, isRetryable: false, diagnostics });
}

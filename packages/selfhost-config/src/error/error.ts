import type { Diagnostic } from '../diagnostic/types.ts';

/** What the functions of this package throw. */
export interface SelfhostError extends Error {
  /** `stale-plan`: what the plan is based on has changed. `incomplete`: not all steps were done. */
  readonly kind: 'invalid-input' | 'stale-plan' | 'incomplete' | 'aborted';
  /** Whether the same call may succeed later. */
  readonly isRetryable: boolean;
  /** What to do. */
  readonly hint?: string;
  /** Every problem of the input; empty when there is nothing to list. */
  readonly diagnostics: readonly Diagnostic[];
}

const brand = Symbol.for('@sentry-kit/selfhost-config/error');

/** Whether this package made the error, whichever copy or module format of it. */
export function isSelfhostError(
  error: unknown,
  kind?: SelfhostError['kind'],
): error is SelfhostError {
  if (!(error instanceof Error) || !(brand in error)) return false;
  return kind === undefined || ('kind' in error && error.kind === kind);
}

/** Makes a branded error; `diagnostics` are listed in its message. */
export function createSelfhostError(
  kind: SelfhostError['kind'],
  message: string,
  diagnostics: readonly Diagnostic[] = [],
): SelfhostError {
  const lines = diagnostics.map(
    ({ path, message: text }) => `\n  ${path.join('.') || 'the value'}: ${text}`,
  );
  const error = new Error(message + lines.join(''));
  error.name = 'SelfhostError';
  Object.defineProperty(error, brand, { value: true });
  return Object.assign(error, { kind, isRetryable: false, diagnostics });
}

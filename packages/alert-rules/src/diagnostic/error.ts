import type { Diagnostic } from './types.ts';

/** Why it failed. */
export type AlertRulesErrorKind = 'invalid-input' | 'stale-plan' | 'incomplete' | 'aborted';

/** What the functions of this package throw; calls to Sentry throw the client's error. */
export interface AlertRulesError extends Error {
  /** Always `AlertRulesError`. */
  readonly name: 'AlertRulesError';
  /** Tell errors apart by it. */
  readonly kind: AlertRulesErrorKind;
  /** The same call may succeed later without any change. */
  readonly isRetryable: boolean;
  /** What to do. */
  readonly hint?: string;
  /** Every problem found; empty when there is nothing to list. */
  readonly diagnostics: readonly Diagnostic[];
}

const brand = Symbol.for('@sentry-kit/alert-rules/error');

/** Whether this package made the error, whichever copy or module format of it. */
export function isAlertRulesError(
  error: unknown,
  kind?: AlertRulesErrorKind,
): error is AlertRulesError {
  if (!(error instanceof Error) || !(brand in error)) return false;
  return kind === undefined || ('kind' in error && error.kind === kind);
}

/** Makes a branded error; `diagnostics` are listed in its message. */
export function createAlertRulesError(
  kind: AlertRulesErrorKind,
  message: string,
  diagnostics: readonly Diagnostic[] = [],
): AlertRulesError {
  const lines = diagnostics.map(({ path, message: text }) => `\n  ${path.join('.')}: ${text}`);
  const error = new Error(message + lines.join(''));
  Object.defineProperty(error, brand, { value: true });
  const name = 'AlertRulesError' as const;
  return Object.assign(error, { name, kind, isRetryable: false, diagnostics });
}

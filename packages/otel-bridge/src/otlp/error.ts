import type { Diagnostic } from '../options/diagnostic.ts';

/** What the functions of `/otlp` throw; exporters, samplers, propagators and processors never throw. */
export interface OtelBridgeError extends Error {
  /** `invalid-input`: the diagnostics say what is wrong with it. */
  readonly kind: 'invalid-input';
  /** Whether the same call may succeed later. */
  readonly isRetryable: boolean;
  /** What to do. */
  readonly hint?: string;
  /** Every problem of the input. */
  readonly diagnostics: readonly Diagnostic[];
}

const brand = Symbol.for('@sentry-kit/otel-bridge/error');

/** Whether this package made the error, whichever copy or module format of it. */
export function isOtelBridgeError(
  error: unknown,
  kind?: OtelBridgeError['kind'],
): error is OtelBridgeError {
  if (!(error instanceof Error) || !(brand in error)) return false;
  return kind === undefined || ('kind' in error && error.kind === kind);
}

/** Makes a branded error that lists every problem. */
export function invalidInput(
  message: string,
  hint: string,
  diagnostics: readonly Diagnostic[],
): OtelBridgeError {
  const lines = diagnostics.map(({ message: text }) => `\n  ${text}`);
  return Object.assign(new Error(`${message}${lines.join('')}\n${hint}`), {
    name: 'OtelBridgeError',
    [brand]: true,
    kind: 'invalid-input' as const,
    isRetryable: false,
    hint,
    diagnostics,
  });
}

/** Why the sandbox refused: one failure, with every problem that it found. */
export interface SandboxError extends Error {
  /** Always the same. */
  readonly name: 'SandboxError';
  /** What a caller may want to tell apart. */
  readonly kind: SandboxErrorKind;
  /** Whether the same call can succeed later. */
  readonly isRetryable: boolean;
  /** What to do. */
  readonly hint?: string;
  /** Every problem of an invalid input; empty for the other kinds. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `invalid-input`: options or arguments are wrong. `unavailable`: the port is taken. `not-found`: no such project. */
export type SandboxErrorKind = 'invalid-input' | 'unavailable' | 'not-found';

/** One problem, told by where it is. */
export interface Diagnostic {
  /** Unique in sentry-kit, such as `sandbox/invalid-option`. */
  readonly code: string;
  /** Only errors make a call fail. */
  readonly severity: 'error' | 'warning' | 'info';
  /** The way into the value. */
  readonly path: readonly (string | number)[];
  /** What was expected, and what came. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
}

const BRAND = Symbol.for('@sentry-kit/sandbox/error');

/** Whether `error` came from this package, from any copy of it, and is of the `kind` that was asked for. */
export function isSandboxError(error: unknown, kind?: SandboxErrorKind): error is SandboxError {
  return (
    error instanceof Error &&
    BRAND in error &&
    (kind === undefined || ('kind' in error && error.kind === kind))
  );
}

export function sandboxError(
  kind: SandboxErrorKind,
  message: string,
  details: {
    readonly hint?: string;
    readonly diagnostics?: readonly Diagnostic[];
    readonly cause?: unknown;
  } = {},
): SandboxError {
  const error = new Error(message, 'cause' in details ? { cause: details.cause } : undefined);
  Object.defineProperty(error, BRAND, { value: true });
  return Object.assign(error, {
    name: 'SandboxError' as const,
    kind,
    isRetryable: kind === 'unavailable',
    diagnostics: details.diagnostics ?? [],
    ...(details.hint === undefined ? {} : { hint: details.hint }),
  });
}

/** One error for everything that is wrong with an input. */
export function invalidInput(
  subject: string,
  problems: readonly Pick<Diagnostic, 'path' | 'message'>[],
): SandboxError {
  const diagnostics = problems.map((problem): Diagnostic => ({
    code: 'sandbox/invalid-input',
    severity: 'error',
    ...problem,
  }));
  const lines = diagnostics.map(
    ({ path, message }) => `- ${path.join('.') || subject}: ${message}`,
  );
  return sandboxError('invalid-input', `${subject} is not valid:\n${lines.join('\n')}`, {
    diagnostics,
  });
}

import type { Diagnostic } from './diagnostic.ts';

/**
 * Why it failed, one kind per failure that a caller would treat differently.
 *
 * - `invalid-input`: the release, an option or an environment variable is wrong, see `diagnostics`
 * - `stale-plan`: what the plan was made for has changed since; plan again
 * - `aborted`: the signal ended it
 * - `git`: git is missing, is not allowed to read the directory, or does not know a commit
 * - `files`: a file cannot be read or written
 * - `server`: Sentry took the upload and then said that it cannot use it
 * - `unreachable`: ingest gave no answer
 * - `refused`: ingest said no to an event, an envelope or a check-in
 */
export type ReleaseManagerErrorKind =
  | 'invalid-input'
  | 'stale-plan'
  | 'aborted'
  | 'git'
  | 'files'
  | 'server'
  | 'unreachable'
  | 'refused';

/** What the functions of this package throw; calls to Sentry throw the client's `ApiClientError`, whose kind `incomplete` is an upload that Sentry is not done with. */
export interface ReleaseManagerError extends Error {
  /** Always `ReleaseManagerError`. */
  readonly name: 'ReleaseManagerError';
  /** Tell errors apart by it. */
  readonly kind: ReleaseManagerErrorKind;
  /** The same call may succeed later without any change. */
  readonly isRetryable: boolean;
  /** What to do. */
  readonly hint?: string;
  /** Every problem found; empty when there is nothing to list. */
  readonly diagnostics: readonly Diagnostic[];
}

const brand = Symbol.for('@sentry-kit/release-manager/error');

/** Whether this package made the error, whichever copy or module format of it. */
export function isReleaseManagerError(
  error: unknown,
  kind?: ReleaseManagerErrorKind,
): error is ReleaseManagerError {
  if (!(error instanceof Error) || !(brand in error)) return false;
  return kind === undefined || ('kind' in error && error.kind === kind);
}

/** Makes a branded error; `diagnostics` are listed in its message. */
export function createReleaseManagerError(
  kind: ReleaseManagerErrorKind,
  message: string,
  details: {
    readonly hint?: string | undefined;
    readonly diagnostics?: readonly Diagnostic[] | undefined;
    readonly isRetryable?: boolean | undefined;
    readonly cause?: unknown;
  } = {},
): ReleaseManagerError {
  const { hint, diagnostics = [], isRetryable = false, cause } = details;
  const lines = diagnostics.map(
    ({ path, message: text }) => `\n  ${path.length > 0 ? `${path.join('.')}: ` : ''}${text}`,
  );
  const error = new Error(message + lines.join(''), cause === undefined ? {} : { cause });
  Object.defineProperty(error, brand, { value: true });
  return Object.assign(error, {
    name: 'ReleaseManagerError' as const,
    kind,
    isRetryable,
    diagnostics,
    ...(hint === undefined ? {} : { hint }),
  });
}

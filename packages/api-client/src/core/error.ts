import { own } from './check.ts';
import { hints } from './hints.ts';
import type { Redact } from './redact.ts';
import type { ApiClientError as KnownError } from './types.ts';

const brand = Symbol.for('@sentry-kit/api-client/error');

class ApiClientError extends Error {
  // On the prototype, so that the stack begins with it and neither shows as a property.
  override get name(): 'ApiClientError' {
    return 'ApiClientError';
  }
  get [brand]() {
    return true;
  }
}

type Facts = Omit<KnownError, 'name' | 'message' | 'hint' | 'stack' | 'cause'>;

/** A failure as data: what the error will say, and how the retry loop may treat it. */
export type Failure = { readonly [Key in keyof Facts]?: Facts[Key] | undefined } & {
  readonly kind: KnownError['kind'];
  /** What came back, in few words. */
  readonly message: string;
  /** Which hint to give, where the kind alone does not tell. */
  readonly code?: unknown;
  /** Copied, never kept: errors of fetch and ky lead to the request and its headers. */
  readonly cause?: { readonly message: string; readonly code: string };
};

const mostInMessage = 10;

/** The one place where an error comes into being: a deep copy whose texts have passed `redact`. */
export const createError = (failure: Failure, redact: Redact, ownHint?: string): KnownError => {
  const { message, cause, code, diagnostics, ...rest }: Failure & Facts = JSON.parse(
    JSON.stringify({ isRetryable: false, diagnostics: [], ...failure }),
    (_, value: unknown) => (typeof value === 'string' ? redact(value) : value),
  );
  const general = ownHint ?? own(hints, String(code)) ?? own(hints, rest.kind);
  const scopes = general === hints['forbidden'] && rest.missingScopes?.join(', ');
  const hint = scopes ? `${general}: ${scopes}` : general;
  const problems = diagnostics
    .slice(0, mostInMessage)
    .map((problem) => `${problem.path.join('.')} ${problem.message}`);
  const sentences = [message, ...problems, ...(hint ? [hint] : [])];
  const error = new ApiClientError(
    sentences.map((sentence) => sentence.trim().replace(/\.$/, '')).join('. '),
  );
  if (cause) error.cause = Object.assign(new Error(cause.message), cause);
  return Object.assign(error, rest, { diagnostics }, hint && { hint });
};

/** Whether a value is an error of this package, of any copy of it, and of the given kind. */
export const isApiClientError = (error: unknown, kind?: KnownError['kind']): error is KnownError =>
  typeof error === 'object' &&
  error !== null &&
  brand in error &&
  (kind === undefined || ('kind' in error && error.kind === kind));

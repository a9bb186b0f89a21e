import type { Redact } from './redact.ts';
import type { ApiClientError as KnownError, Diagnostic } from './types.ts';

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

/** A failure as data: what the error will say, and how the retry loop may treat it. */
export interface Failure {
  readonly kind: KnownError['kind'];
  /** What came back, in few words. */
  readonly message: string;
  readonly isRetryable?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly diagnostics?: readonly Diagnostic[] | undefined;
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly missingScopes?: readonly string[] | undefined;
  readonly retryAfterInMs?: number | undefined;
  readonly movedTo?: string | undefined;
  /** Copied, never kept: errors of fetch and ky lead to the request and its headers. */
  readonly cause?: { readonly message: string; readonly code?: string | undefined } | undefined;
}

const longestText = 1000;

const cleanText = (value: unknown, redact: Redact): unknown => {
  if (typeof value === 'string') return redact(value).slice(0, longestText);
  if (Array.isArray(value)) return value.map((item) => cleanText(item, redact));
  return typeof value === 'object' && value !== null ? clean(value, redact) : value;
};

type Defined<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> };

/** The same value without what is undefined, every text in it redacted and of bounded length. */
const clean = <Value extends object>(value: Value, redact: Redact): Defined<Value> =>
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- texts stay texts, the rest stays
  Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, cleanText(item, redact)]),
  ) as Defined<Value>;

/** The one place where an error comes into being: every text in it has passed `redact`. */
export const createError = (failure: Failure, redact: Redact): KnownError => {
  const { message, cause, ...rest } = clean(failure, redact);
  const error = new ApiClientError(rest.hint === undefined ? message : `${message}. ${rest.hint}.`);
  if (cause) error.cause = Object.assign(new Error(cause.message), { code: cause.code });
  return Object.assign(error, { isRetryable: false, diagnostics: [], ...rest });
};

/** The error for a call that cannot be made; lists every problem. */
export const invalidInput = (
  subject: string,
  diagnostics: readonly Diagnostic[],
  redact: Redact,
): KnownError => {
  const problems = diagnostics.map(({ path, message }) => `${path.join('.')} ${message}`.trim());
  return createError(
    { kind: 'invalid-input', message: `${subject}: ${problems.join('; ')}`, diagnostics },
    redact,
  );
};

/** Whether a value is an error of this package, of any copy of it, and of the given kind. */
export const isApiClientError = (error: unknown, kind?: KnownError['kind']): error is KnownError =>
  typeof error === 'object' &&
  error !== null &&
  brand in error &&
  (kind === undefined || ('kind' in error && error.kind === kind));

import { readErrorBody } from './error-body.ts';
import type { Failure } from './error.ts';
import { readWait } from './wait.ts';

const kinds: Readonly<Record<number, Failure['kind']>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  410: 'gone',
  429: 'rate-limited',
};

const hints: Readonly<Record<string, string>> = {
  unauthorized: 'Check the token and that it belongs to this Sentry',
  'sso-required':
    'Sign in through the single sign-on of the organization, then use a token made after that',
  'sudo-required': 'Use a token that needs no confirmation by password',
  '2fa-required': 'Turn on two-factor authentication for the user of the token',
  'member-disabled-over-limit': 'The plan has too few seats: ask an owner to enable the member',
  forbidden: 'Use a token with one of the scopes, of a member with access',
  'not-found': 'Check organization, project and ids, and that the token may see them',
  'wrong-silo':
    'An empty 404 mostly means the wrong region: set baseUrl, such as https://de.sentry.io',
  validation: 'Correct the input',
  conflict: 'It exists already: read or update it',
  gone: 'Use the operation that replaces it',
  concurrency: 'Run fewer calls at once',
  'rate-limited': 'Call less often',
  'query-limit': 'Ask for a shorter time range or fewer projects',
  moved: 'Use the new slug, or set baseUrl to the address that answers',
};

const kindOf = (status: number, detail: string): Failure['kind'] => {
  if (status >= 500) return 'server';
  if (status < 400) return 'moved';
  // The query engine's limit comes as 429 too (getsentry/sentry src/sentry/api/handlers.py).
  if (status === 429 && /date range|fewer projects/i.test(detail)) return 'query-limit';
  return kinds[status] ?? 'validation';
};

// RFC 6750 section 3: the scopes are separated by spaces.
const challengedScopes = (headers: Headers): readonly string[] | undefined =>
  /\bscope="([^"]+)"/i.exec(headers.get('www-authenticate') ?? '')?.[1]?.split(' ');

const withoutQuery = (url: string): string => url.replace(/[?#].*/s, '');

/** Reads the failure out of an answer that is no success. */
export const responseFailure = (
  { status, headers }: Response,
  text: string,
  scopes: readonly string[],
  nowInMs: number,
): Failure => {
  const { detail = '', code = '', errorId, slug, fields } = readErrorBody(text);
  const kind = kindOf(status, detail);
  const isConcurrency = kind === 'rate-limited' && /concurren/i.test(detail);
  const location = headers.get('location');
  const advice = [
    code,
    ...(isConcurrency ? ['concurrency'] : []),
    ...(status === 404 && text === '' ? ['wrong-silo'] : []),
    kind,
  ].find((word) => Object.hasOwn(hints, word));
  return {
    kind,
    status,
    message: [
      `answered ${status}`,
      detail,
      ...fields.map(({ path, message }) => `${path.join('.')} ${message}`),
    ]
      .filter((part) => part !== '')
      .join(': '),
    isRetryable: kind === 'rate-limited' || kind === 'server',
    hint: advice && hints[advice],
    diagnostics: fields,
    requestId: errorId ?? headers.get('x-request-id') ?? headers.get('sentry-trace') ?? undefined,
    missingScopes: kind === 'forbidden' ? (challengedScopes(headers) ?? scopes) : undefined,
    // The reset belongs to the window; it says nothing about the calls that run at the same time.
    retryAfterInMs: isConcurrency ? undefined : readWait(headers, nowInMs),
    movedTo:
      kind === 'moved'
        ? (slug ?? (location === null ? undefined : withoutQuery(location)))
        : undefined,
  };
};

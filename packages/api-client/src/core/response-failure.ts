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

const kindOf = (status: number, text: string): Failure['kind'] => {
  if (status >= 500) return 'server';
  if (status < 400) return 'moved';
  // The query engine's limit comes as 429 too (getsentry/sentry src/sentry/api/handlers.py); a list
  // has one on how far it counts (src/sentry/api/paginator.py).
  if (/^(429.*date range|400.*offset too large)/is.test(`${status}${text}`)) return 'query-limit';
  return kinds[status] ?? 'validation';
};

/** Reads the failure out of an answer that is no success. */
export const responseFailure = (
  { status, headers }: Response,
  text: string,
  scopes: readonly string[],
  nowInMs: number,
): Failure => {
  const kind = kindOf(status, text);
  const read = (name: string): string => headers.get(name) ?? '';
  const { slug, requestId, code, diagnostics } = readErrorBody(text);
  // RFC 6750 section 3: the scopes are separated by spaces.
  const challenged = /\bscope="([^"]+)"/i.exec(read('www-authenticate'))?.[1]?.split(' ');
  return {
    kind,
    status,
    message: `answered ${status}`,
    diagnostics,
    code: status === 404 && text === '' ? 'empty' : code,
    isRetryable: /^(rate|server)/.test(kind),
    requestId: requestId ?? (read('x-request-id') || read('sentry-trace') || undefined),
    retryAfterInMs: readWait(read, nowInMs),
    missingScopes: kind === 'forbidden' ? (challenged ?? scopes) : undefined,
    movedTo: kind === 'moved' ? (slug ?? (read('location').split('?')[0] || undefined)) : undefined,
  };
};

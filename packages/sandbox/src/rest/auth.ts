import type { TokenInfo } from '../store/model.ts';
import type { State } from '../store/state.ts';
import { failure } from './route.ts';

/**
 * Finds the token of a request, or throws Sentry's 401.
 * Takes `Bearer <token>` and, as for the API keys of old, `Basic base64(<token>:)`
 * (getsentry/sentry, src/sentry/api/authentication.py).
 */
export function authenticate(state: State, authorization: string | null): TokenInfo {
  if (readToken(authorization) === undefined) {
    throw failure(401, { detail: 'Authentication credentials were not provided.' });
  }
  const known = findToken(state, authorization);
  if (!known) throw failure(401, { detail: 'Invalid token' });
  return known;
}

export function findToken(state: State, authorization: string | null): TokenInfo | undefined {
  return state.tokens.get(readToken(authorization) ?? '');
}

/** Throws Sentry's 403, with the challenge of RFC 6750 section 3, unless the token has one of `scopes`. */
export function requireScope(token: TokenInfo, scopes: readonly string[]): void {
  if (scopes.length === 0 || scopes.some((scope) => token.scopes.includes(scope))) return;
  throw failure(
    403,
    { detail: 'You do not have permission to perform this action.' },
    {
      'WWW-Authenticate': `Bearer realm="api", error="insufficient_scope", scope="${scopes.join(' ')}"`,
    },
  );
}

function readToken(authorization: string | null): string | undefined {
  const match = /^(Bearer|Basic)\s+(\S+)\s*$/i.exec(authorization ?? '');
  if (!match?.[1] || !match[2]) return undefined;
  if (match[1].toLowerCase() === 'bearer') return match[2];
  return Buffer.from(match[2], 'base64').toString('utf8').split(':', 1)[0];
}

import type { Hit } from './hits.ts';
import { findMatches } from './matches.ts';

const CREDENTIAL =
  /(?:^|[^A-Za-z\d])(?:[Bb][Ee][Aa][Rr][Ee][Rr]|[Bb][Aa][Ss][Ii][Cc])[ \t\r\n+]{1,8}([\w.~+/=-]{4,})/g;
const BEARER = /^[^]?be/i;
// Words follow both in prose: "bearer authentication failed", "Basic Usage".
const LOOKS_RANDOM = /\d|[a-z][A-Z]/;

/** The credentials after the words Bearer and Basic (RFC 6750, RFC 7617), in any case. */
export function findAuthorizations(text: string, hits: Hit[]): void {
  findMatches(text, hits, 'auth', CREDENTIAL, (credential, _start, _end, whole) => {
    const { length } = credential;
    const isRandom = LOOKS_RANDOM.test(credential);
    return BEARER.test(whole)
      ? length >= 20 || (length >= 6 && isRandom)
      : length % 4 === 0 && (isRandom || credential.endsWith('='));
  });
}

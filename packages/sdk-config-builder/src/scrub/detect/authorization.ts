import type { Hit } from './hits.ts';

const CREDENTIAL =
  /(^|[^A-Za-z\d])(?:([Bb][Ee][Aa][Rr][Ee][Rr])|[Bb][Aa][Ss][Ii][Cc])[ \t\r\n+]{1,8}([\w.~+/=-]{4,})/g;
// Words follow both in prose: "bearer authentication failed", "Basic Usage".
const LOOKS_RANDOM = /\d|[a-z][A-Z]/;

/** The credentials after the words Bearer and Basic (RFC 6750, RFC 7617), in any case. */
export function findAuthorizations(text: string, hits: Hit[]): void {
  for (const { index, 0: match, 2: bearer, 3: credential = '' } of text.matchAll(CREDENTIAL)) {
    const { length } = credential;
    const isRandom = LOOKS_RANDOM.test(credential);
    const isFound = bearer
      ? length >= 20 || (length >= 6 && isRandom)
      : length % 4 === 0 && (isRandom || credential.endsWith('='));
    const end = index + match.length;
    if (isFound) hits.push({ start: end - length, end, detector: 'auth' });
  }
}

import type { Hit } from './hits.ts';
import { isAlphanumeric, isBlank, isDigit, isLetter } from './characters.ts';

const PLUS = 43;

/** The credentials after the words Bearer and Basic (RFC 6750, RFC 7617), in any case. */
export function findAuthorizations(text: string, hits: Hit[]): void {
  for (let index = 5; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (!isBlank(code) && code !== PLUS) continue;
    // R or C, in either case.
    const last = text.charCodeAt(index - 1) | 32;
    if (last !== 114 && last !== 99) continue;
    const word = last === 114 ? 'bearer' : 'basic';
    const wordStart = index - word.length;
    if (isAlphanumeric(text.charCodeAt(wordStart - 1))) continue;
    if (text.slice(Math.max(wordStart, 0), index).toLowerCase() !== word) continue;
    let start = index;
    while (isBlank(text.charCodeAt(start)) || text.charCodeAt(start) === PLUS) start += 1;
    let end = start;
    while (isCredential(text.charCodeAt(end))) end += 1;
    const credential = text.slice(start, end);
    if (word === 'bearer' ? isBearer(credential) : isBasic(credential))
      hits.push({ start, end, detector: 'auth' });
    index = Math.max(index, start - 1);
  }
}

const isCredential = (code: number) =>
  isAlphanumeric(code) || (code >= 43 && code <= 47 && code !== 44) || code === 61 || code === 95 || code === 126;

// Words follow both in prose: "bearer authentication failed", "Basic Usage".
function isBearer(text: string): boolean {
  return text.length >= 20 || (text.length >= 6 && looksRandom(text));
}

function isBasic(text: string): boolean {
  return text.length >= 4 && text.length % 4 === 0 && (text.endsWith('=') || looksRandom(text));
}

/** A digit, or an upper-case letter after a lower-case one. */
function looksRandom(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isDigit(code)) return true;
    const before = text.charCodeAt(index - 1);
    if (code >= 65 && code <= 90 && isLetter(before) && before >= 97) return true;
  }
  return false;
}

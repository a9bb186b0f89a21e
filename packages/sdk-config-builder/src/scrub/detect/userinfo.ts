import type { Hit } from './hits.ts';
import { isBlank, isDigit } from './characters.ts';

/** How far a password with `/`, `?` or `#` in it is followed. */
const LONGEST_STRAY = 64;
const AT = 64;

const endsUrl = (code: number) =>
  Number.isNaN(code) || isBlank(code) || code === 34 || code === 39 || code === 60 || code === 62 || code === 96;
const endsAuthority = (code: number) =>
  endsUrl(code) || code === 47 || code === 63 || code === 35 || code === 92;

/** What stands between `://` and the last `@` of the authority (RFC 3986, 3.2.1). */
export function findUserinfos(text: string, hits: Hit[]): void {
  for (let scheme = text.indexOf('://'); scheme >= 0; scheme = text.indexOf('://', scheme + 3)) {
    const start = scheme + 3;
    let end = -1;
    let colon = -1;
    let index = start;
    for (; !endsAuthority(text.charCodeAt(index)); index += 1) {
      const code = text.charCodeAt(index);
      if (code === AT) end = index;
      else if (code === 58) colon = index;
    }
    // No port after the colon: a password that should have been percent-encoded.
    if (end < 0 && colon >= 0 && !isPort(text, colon + 1, index)) {
      const limit = index + LONGEST_STRAY;
      for (; index < limit && !endsUrl(text.charCodeAt(index)); index += 1)
        if (text.charCodeAt(index) === AT) end = index;
    }
    if (end > start) hits.push({ start, end, detector: 'userinfo' });
  }
}

function isPort(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1)
    if (!isDigit(text.charCodeAt(index))) return false;
  return true;
}

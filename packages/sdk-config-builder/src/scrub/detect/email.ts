import type { Hit } from './hits.ts';
import { isAlphanumeric } from './characters.ts';

const isWord = (code: number) => code >= 128 || isAlphanumeric(code);
const isDomain = (code: number) => isWord(code) || code === 45 || code === 46;
const isLocalPart = (code: number) => isWord(code) || "-_.%+'".includes(String.fromCharCode(code));

const DOMAIN = /^[^]+\.[A-Za-z\u0080-\uffff][^.]+$/;
// `icon@2x.png` is a picture, `package@1.2.3-beta.rc` a version.
const NO_DOMAIN = /^(?:\dx\.|\d*\.\d)/;

/** Every `@` with a local part before it and a domain after it. Both sides stop at the next `@`, so the scan is linear. */
export function findEmails(text: string, hits: Hit[]): void {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (isLocalPart(text.charCodeAt(start - 1))) start -= 1;
    if (start === at || text.slice(start, at) === 'git') continue;
    let end = at + 1;
    while (isDomain(text.charCodeAt(end))) end += 1;
    while (end > at + 1 && !isWord(text.charCodeAt(end - 1))) end -= 1;
    const domain = text.slice(at + 1, end);
    if (DOMAIN.test(domain) && !NO_DOMAIN.test(domain))
      hits.push({ start, end, detector: 'email' });
  }
}

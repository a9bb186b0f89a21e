import type { Hit } from './hits.ts';
import { isAlphanumeric, isDigit, isLetter, isLocalPart } from './characters.ts';

const isDomain = (code: number) =>
  code >= 128 || code === 45 || code === 46 || isAlphanumeric(code);

/** Every `@` with a local part before it and a domain after it. Both sides stop at the next `@`, so the scan is linear. */
export function findEmails(text: string, hits: Hit[]): void {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && isLocalPart(text.charCodeAt(start - 1))) start -= 1;
    if (start === at) continue;
    let end = at + 1;
    while (end < text.length && isDomain(text.charCodeAt(end))) end += 1;
    while (end > at + 1 && !isAlphanumericOrBeyond(text.charCodeAt(end - 1))) end -= 1;
    if (isDomainName(text.slice(at + 1, end)) && text.slice(start, at) !== 'git')
      hits.push({ start, end, detector: 'email' });
  }
}

const isAlphanumericOrBeyond = (code: number) => code >= 128 || isAlphanumeric(code);

function isDomainName(domain: string): boolean {
  const lastDot = domain.lastIndexOf('.');
  if (lastDot <= 0 || domain.length - lastDot <= 2) return false;
  const firstOfLast = domain.charCodeAt(lastDot + 1);
  if (firstOfLast < 128 && !isLetter(firstOfLast)) return false;
  // `icon@2x.png` is a picture, `package@1.2.3-beta.rc` a version.
  const firstDot = domain.indexOf('.');
  if (firstDot === 2 && isDigit(domain.charCodeAt(0)) && domain[1] === 'x') return false;
  const second = domain.slice(firstDot + 1);
  return !(isNumber(domain.slice(0, firstDot)) && isDigit(second.charCodeAt(0)));
}

function isNumber(label: string): boolean {
  for (let index = 0; index < label.length; index += 1)
    if (!isDigit(label.charCodeAt(index))) return false;
  return true;
}

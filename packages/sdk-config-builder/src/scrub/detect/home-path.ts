import type { Hit } from './hits.ts';
import { isAlphanumeric } from './characters.ts';

const ROOTS = ['/home/', '/Users/', '\\Users\\', ':/Users/'];
// Accounts of machines, which tell nothing about a person.
const MACHINES =
  ' app circleci node public root runner runneradmin shared ubuntu vercel www-data default ec2-user deploy ';
const isSeparator = (code: number) => code === 47 || code === 92;

/** The name in `/home/name/`, `/Users/name/` and `C:\Users\name\`, where these are the beginning of a path. */
export function findHomePaths(text: string, hits: Hit[]): void {
  for (const root of ROOTS) {
    for (let found = text.indexOf(root); found >= 0; found = text.indexOf(root, found + 1)) {
      if (!beginsPath(text, found)) continue;
      let start = found + root.length;
      while (isSeparator(text.charCodeAt(start))) start += 1;
      let end = start;
      while (isName(text.charCodeAt(end))) end += 1;
      if (end === start || !isSeparator(text.charCodeAt(end))) continue;
      if (!MACHINES.includes(` ${text.slice(start, end).toLowerCase()} `))
        hits.push({ start, end, detector: 'homepath' });
    }
  }
}

// `https://shop.example.com/home/cart/` is a page, `file:///home/jane/` is not.
function beginsPath(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  if (isSeparator(before)) {
    let start = index;
    while (isSeparator(text.charCodeAt(start - 1))) start -= 1;
    const code = text.charCodeAt(start - 1);
    return code === 58 || !isPathCharacter(code);
  }
  return !isPathCharacter(before);
}

const isPathCharacter = (code: number) =>
  isAlphanumeric(code) || code >= 128 || code === 46 || code === 45 || code === 95 || code === 93 || code === 125;

const isName = (code: number) =>
  isAlphanumeric(code) || code >= 128 || code === 46 || code === 45 || code === 95 || code === 32 || code === 37;

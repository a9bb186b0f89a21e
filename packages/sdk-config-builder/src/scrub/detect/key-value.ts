import type { Hit } from './hits.ts';
import { isAlphanumeric, isBlank } from './characters.ts';

const LONGEST_KEY = 64;
const MOST_BLANKS = 8;
const BACKSLASH = 92;
const COLON = 58;
const EQUALS = 61;
const SLASH = 47;

const isQuote = (code: number) => code === 34 || code === 39 || code === 96;
const isBlankInLine = (code: number) => code === 32 || code === 9;
const isKey = (code: number) =>
  isAlphanumeric(code) ||
  code === 95 ||
  code === 45 ||
  code === 46 ||
  code === 91 ||
  code === 93 ||
  code === 36;

/** What decides about keys. */
export interface KeyValueRules {
  isSecret(key: string): boolean;
  /** Whether words of prose and code after a key are left: `password: string`, `token = getToken()`. */
  readonly sparesProse: boolean;
}

/** Values of secret keys in JSON, query strings, forms, cookies, header lines, settings and prose. */
export function findKeyValues(text: string, hits: Hit[], rules: KeyValueRules): void {
  for (let index = 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== COLON && code !== EQUALS) continue;
    const next = text.charCodeAt(index + 1);
    // `::`, `://` and `==` separate no key from a value.
    if (
      next === code ||
      (code === COLON && next === SLASH && text.charCodeAt(index + 2) === SLASH)
    ) {
      index += 1;
      continue;
    }
    const key = keyBefore(text, index);
    if (!key || !rules.isSecret(key.name)) continue;
    const value = valueAfter(text, index + 1, key, code, rules.sparesProse);
    if (!value) continue;
    hits.push({ ...value, detector: 'keyvalue' });
    index = value.end - 1;
  }
}

interface Key {
  readonly name: string;
  readonly isQuoted: boolean;
}

function keyBefore(text: string, separator: number): Key | undefined {
  let end = separator;
  while (separator - end < MOST_BLANKS && isBlank(text.charCodeAt(end - 1))) end -= 1;
  const isQuoted = isQuote(text.charCodeAt(end - 1));
  if (isQuoted) end -= 1;
  // An escaped quote is read where the escapes are resolved.
  if (isQuoted && text.charCodeAt(end - 1) === BACKSLASH) return undefined;
  let start = end;
  while (end - start < LONGEST_KEY && isKey(text.charCodeAt(start - 1))) start -= 1;
  return start === end ? undefined : { name: text.slice(start, end), isQuoted };
}

type Range = Pick<Hit, 'end' | 'start'>;

function valueAfter(
  text: string,
  from: number,
  key: Key,
  separator: number,
  sparesProse: boolean,
): Range | undefined {
  let start = from;
  // `=>`
  if (text.charCodeAt(start) === 62 && separator === EQUALS) start += 1;
  // A value after `=` stands in the same line.
  const isSkipped = separator === EQUALS ? isBlankInLine : isBlank;
  while (isSkipped(text.charCodeAt(start))) start += 1;
  const first = text.charCodeAt(start);
  if (isQuote(first)) return quoted(text, start + 1, first);
  if (first === 123 || first === 91) {
    // `[Filtered]` and other labels stay as they are.
    if (text.startsWith('[Filtered]', start) || (sparesProse && !key.isQuoted)) return undefined;
    return { start, end: endOfContainer(text, start) };
  }
  const end = endOfBare(text, start, key);
  if (end === start || isLiteral(text.slice(start, end))) return undefined;
  if (sparesProse && !key.isQuoted && start > from && PROSE.test(text.slice(start, end)))
    return undefined;
  return { start, end };
}

function quoted(text: string, start: number, quote: number): Range | undefined {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== quote)
    end += text.charCodeAt(end) === BACKSLASH ? 2 : 1;
  end = Math.min(end, text.length);
  return end > start ? { start, end } : undefined;
}

function endOfContainer(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 34) index = quoted(text, index + 1, code)?.end ?? index + 1;
    else if (code === 123 || code === 91) depth += 1;
    else if (code === 125 || code === 93) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return text.length;
}

const WHOLE_LINE = /^(?:proxy-)?authorization$|^(?:set-)?cookie$/i;
const IN_LINE = /[\r\n"]|$/g;
const IN_JSON = /[ \t\r\n"&;'`<>,}\]]|$/g;
const IN_TEXT = /[ \t\r\n"&;'`<>]|$/g;

function endOfBare(text: string, start: number, key: Key): number {
  const isEnd = WHOLE_LINE.test(key.name) ? IN_LINE : key.isQuoted ? IN_JSON : IN_TEXT;
  isEnd.lastIndex = start;
  let end = isEnd.exec(text)?.index ?? text.length;
  // A backslash in front of a quote belongs to the quote.
  if (isQuote(text.charCodeAt(end)))
    while (end > start && text.charCodeAt(end - 1) === BACKSLASH) end -= 1;
  return end;
}

const isLiteral = (value: string) =>
  value === 'null' ||
  value === 'true' ||
  value === 'false' ||
  value === 'undefined' ||
  value === 'None';

// Letters and the marks of prose and code, without a digit.
const PROSE = /^[A-Za-z(-.:_?![\]]*$/;

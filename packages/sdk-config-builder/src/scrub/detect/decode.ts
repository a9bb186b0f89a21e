import { isHex } from './characters.ts';

const PERCENT = 37;
const BACKSLASH = 92;
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  "'": "'",
  '\\': '\\',
  '/': '/',
};

/** A text with one level of escapes resolved, and where each of its characters stands in the original. */
export interface Decoded {
  readonly text: string;
  /** One more than characters: the last is the end of the original. */
  readonly positions: Int32Array;
}

/** Resolves `%40`, `\u0040` (ASCII only) and the backslash escapes of JSON, once. Nothing to resolve: undefined. */
export function decodeOnce(text: string, outer?: Int32Array): Decoded | undefined {
  let positions: Int32Array | undefined;
  let count = 0;
  let decoded = '';
  let copied = 0;
  for (let index = 0; index < text.length;) {
    const code = text.charCodeAt(index);
    const escape =
      code === PERCENT || code === BACKSLASH ? readEscape(text, index, code) : undefined;
    if (escape) {
      if (!positions) {
        positions = new Int32Array(text.length + 1);
        for (let before = 0; before < index; before += 1)
          positions[before] = outer?.[before] ?? before;
      }
      decoded += text.slice(copied, index) + escape.character;
      copied = index + escape.length;
    }
    if (positions) positions[count] = outer?.[index] ?? index;
    count += 1;
    index += escape?.length ?? 1;
  }
  if (!positions) return undefined;
  positions[count] = outer?.[text.length] ?? text.length;
  return { text: decoded + text.slice(copied), positions };
}

function readEscape(text: string, index: number, code: number) {
  if (code === PERCENT) return readHex(text, index + 1, 2);
  const next = text[index + 1] ?? '';
  const character = ESCAPES[next];
  if (character !== undefined) return { character, length: 2 };
  return next === 'u' ? readHex(text, index + 2, 4) : undefined;
}

function readHex(text: string, start: number, length: number) {
  for (let index = start; index < start + length; index += 1)
    if (!isHex(text.charCodeAt(index))) return undefined;
  const value = Number.parseInt(text.slice(start, start + length), 16);
  return value < 128
    ? { character: String.fromCharCode(value), length: length === 2 ? 3 : 6 }
    : undefined;
}

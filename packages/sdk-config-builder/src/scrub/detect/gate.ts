/** What a text holds of the characters without which nothing can be found. */
export interface Gate {
  readonly at: number;
  readonly escape: number;
  readonly colon: number;
  readonly equals: number;
  readonly dot: number;
  readonly dash: number;
  readonly slash: number;
  readonly digit: number;
  readonly longestToken: number;
  /** A word that ends like Bearer or Basic. */
  readonly hasScheme: boolean;
}

const DIGIT = 1;
const DASH = 2;
const AT = 3;
const ESCAPE = 4;
const COLON = 5;
const EQUALS = 6;
const DOT = 7;
const SLASH = 8;
const OTHER = 9;

const kinds = new Uint8Array(128).fill(OTHER);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  if (/\w/.test(character)) kinds[code] = 0;
  const special = '0-@%:=./'.indexOf(character) + 1;
  if (special > 0) kinds[code] = special;
  if (/\d/.test(character)) kinds[code] = DIGIT;
}
kinds[92] = ESCAPE;

const counts = new Int32Array(10);

/** One pass over the text, which decides which scanners are worth a pass of their own. */
export function openGate(text: string): Gate {
  counts.fill(0);
  let run = 0;
  let longestToken = 0;
  let hasScheme = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const kind = code < 128 ? (kinds[code] ?? OTHER) : OTHER;
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (kind <= DASH) {
      run += 1;
      continue;
    }
    if (run > longestToken) longestToken = run;
    // A blank or `+` after at least five letters, the last of them an r or c.
    if (run >= 5 && !hasScheme && (code <= 32 || code === 43)) {
      const last = text.charCodeAt(index - 1) | 32;
      hasScheme = last === 114 || last === 99;
    }
    run = 0;
  }
  const of = (kind: number) => counts[kind] ?? 0;
  return {
    at: of(AT),
    escape: of(ESCAPE),
    colon: of(COLON),
    equals: of(EQUALS),
    dot: of(DOT),
    // The backslash counts with `%` as the beginning of an escape, and separates folders.
    slash: of(SLASH) + of(ESCAPE),
    dash: of(DASH),
    digit: of(DIGIT),
    longestToken: Math.max(longestToken, run),
    hasScheme,
  };
}

const ESCAPE = /%([0-7][\dA-Fa-f])|\\u00([0-7][\dA-Fa-f])|\\([nrt"'\\/])/g;
const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** A text with one level of escapes resolved, and where each of its characters stands in the original. */
export interface Decoded {
  readonly text: string;
  /** One more than characters: the last is the end of the original. */
  readonly positions: Int32Array;
}

/** Resolves `%40`, `\u0040` (ASCII only) and the backslash escapes of JSON, once. Nothing to resolve: undefined. */
export function decodeOnce(text: string, outer?: Int32Array): Decoded | undefined {
  const positions = new Int32Array(text.length + 1);
  let count = 0;
  let decoded = '';
  let copied = 0;
  const place = (end: number) => {
    for (let index = copied; index < end; index += 1) {
      positions[count] = outer?.[index] ?? index;
      count += 1;
    }
  };
  for (const { index, 0: escape, 1: percent, 2: unicode, 3: letter = '' } of text.matchAll(
    ESCAPE,
  )) {
    const hex = percent ?? unicode;
    decoded += text.slice(copied, index);
    decoded += hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (NAMED[letter] ?? letter);
    place(index + 1);
    copied = index + escape.length;
  }
  if (copied === 0) return undefined;
  place(text.length + 1);
  return { text: decoded + text.slice(copied), positions };
}

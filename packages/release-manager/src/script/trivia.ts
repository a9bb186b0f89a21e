/** Where the text of a file begins, behind a byte order mark. */
export const startOfText = (bytes: Buffer): number =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;

const isLineBreak = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d;

/** How many bytes the white space at a place takes; 0 where there is none (ECMA-262, white space). */
const spaceAt = (bytes: Buffer, at: number): number => {
  const byte = bytes[at];
  if (byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d)) return 1;
  if (byte === 0xc2 && bytes[at + 1] === 0xa0) return 2;
  if (byte === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) return 3;
  // U+2028 and U+2029.
  if (byte === 0xe2 && bytes[at + 1] === 0x80 && (bytes[at + 2] === 0xa8 || bytes[at + 2] === 0xa9))
    return 3;
  return 0;
};

/** Skips white space and comments: where the next token begins, and whether it begins on a later line. */
export const skipTrivia = (
  bytes: Buffer,
  from: number,
): { readonly at: number; readonly hasLineBreak: boolean } => {
  let at = from;
  let hasLineBreak = false;
  while (at < bytes.length) {
    const space = spaceAt(bytes, at);
    if (space > 0) {
      hasLineBreak ||= isLineBreak(bytes[at]) || bytes[at] === 0xe2;
      at += space;
    } else if (bytes[at] === 0x2f && bytes[at + 1] === 0x2f) {
      while (at < bytes.length && !isLineBreak(bytes[at])) at += 1;
    } else if (bytes[at] === 0x2f && bytes[at + 1] === 0x2a) {
      const end = bytes.indexOf('*/', at + 2);
      const to = end === -1 ? bytes.length : end + 2;
      const lineBreak = bytes.indexOf(0x0a, at);
      hasLineBreak ||= lineBreak !== -1 && lineBreak < to;
      at = to;
    } else break;
  }
  return { at, hasLineBreak };
};

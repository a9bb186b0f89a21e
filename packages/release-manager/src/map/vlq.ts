const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOf = new Int8Array(128).fill(-1);
for (let value = 0; value < 64; value += 1) valueOf[digits.charCodeAt(value)] = value;

const backslash = 0x5c;

/** A number as the `mappings` of a source map write it (ECMA-426, Base64 VLQ). */
export const encodeVlq = (value: number): string => {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = '';
  do {
    const digit = rest & 31;
    rest >>>= 5;
    text += digits.charAt(rest > 0 ? digit | 32 : digit);
  } while (rest > 0);
  return text;
};

/** Reads a number; some programs escape the slash among the digits, which JSON allows. Undefined where none begins. */
export const decodeVlq = (
  bytes: Buffer,
  from: number,
): { readonly value: number; readonly to: number } | undefined => {
  let rest = 0;
  let shift = 0;
  for (let at = from; ; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === backslash) continue;
    const digit = valueOf[byte] ?? -1;
    if (digit === -1) return undefined;
    rest |= (digit & 31) << shift;
    shift += 5;
    if (digit < 32) return { value: rest & 1 ? -(rest >>> 1) : rest >>> 1, to: at + 1 };
  }
};

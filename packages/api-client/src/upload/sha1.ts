/** A SHA-1 that is fed piece by piece. */
export interface Sha1 {
  update(bytes: Uint8Array): void;
  /** In hexadecimal digits; ends it. */
  digest(): string;
}

const rotate = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

/**
 * SHA-1 by FIPS 180-4. Web Crypto hashes only what is in memory as a whole, and a file is not.
 */
export const createSha1 = (): Sha1 => {
  const state = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const words = new Int32Array(80);
  const rest = new Uint8Array(64);
  let restLength = 0;
  let length = 0;

  const compress = (bytes: Uint8Array, from: number): void => {
    for (let index = 0; index < 16; index += 1) {
      const at = from + index * 4;
      words[index] =
        ((bytes[at] ?? 0) << 24) |
        ((bytes[at + 1] ?? 0) << 16) |
        ((bytes[at + 2] ?? 0) << 8) |
        (bytes[at + 3] ?? 0);
    }
    for (let index = 16; index < 80; index += 1) {
      const mixed =
        (words[index - 3] ?? 0) ^
        (words[index - 8] ?? 0) ^
        (words[index - 14] ?? 0) ^
        (words[index - 16] ?? 0);
      words[index] = rotate(mixed, 1);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let index = 0; index < 80; index += 1) {
      let mixed: number;
      if (index < 20) mixed = ((b & c) | (~b & d)) + 0x5a827999;
      else if (index < 40) mixed = (b ^ c ^ d) + 0x6ed9eba1;
      else if (index < 60) mixed = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
      else mixed = (b ^ c ^ d) + 0xca62c1d6;
      const next = (rotate(a, 5) + mixed + e + (words[index] ?? 0)) | 0;
      [e, d, c, b, a] = [d, c, rotate(b, 30), a, next];
    }
    state.set([
      (state[0] ?? 0) + a,
      (state[1] ?? 0) + b,
      (state[2] ?? 0) + c,
      (state[3] ?? 0) + d,
      (state[4] ?? 0) + e,
    ]);
  };

  const update = (bytes: Uint8Array): void => {
    length += bytes.length;
    let from = 0;
    if (restLength > 0) {
      from = Math.min(64 - restLength, bytes.length);
      rest.set(bytes.subarray(0, from), restLength);
      restLength += from;
      if (restLength < 64) return;
      compress(rest, 0);
    }
    for (; from + 64 <= bytes.length; from += 64) compress(bytes, from);
    rest.set(bytes.subarray(from));
    restLength = bytes.length - from;
  };

  return {
    update,
    digest: () => {
      const sizeInBits = BigInt(length) * 8n;
      const padding = new Uint8Array(restLength < 56 ? 64 - restLength : 128 - restLength);
      padding[0] = 0x80;
      new DataView(padding.buffer).setBigUint64(padding.length - 8, sizeInBits);
      update(padding);
      return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
};

/** A SHA-1 that is fed piece by piece. */
export interface Sha1 {
  update(bytes: Uint8Array): void;
  /** In hexadecimal digits; ends it. */
  digest(): string;
}

/** SHA-1 by FIPS 180-4, for runtimes without one that can be fed. */
export const createPortableSha1 = (): Sha1 => {
  let state: readonly [number, number, number, number, number] = [
    0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0,
  ];
  const words = new Int32Array(80);
  const at = (index: number): number => words[index] ?? 0;
  const rest = new Uint8Array(64);
  let restLength = 0;
  let length = 0;

  const compress = (bytes: Uint8Array, from: number): void => {
    const view = new DataView(bytes.buffer, bytes.byteOffset + from, 64);
    for (let index = 0; index < 16; index += 1) words[index] = view.getInt32(index * 4);
    for (let index = 16; index < 80; index += 1) {
      const mixed = at(index - 3) ^ at(index - 8) ^ at(index - 14) ^ at(index - 16);
      words[index] = (mixed << 1) | (mixed >>> 31);
    }
    let [a, b, c, d, e] = state;
    for (let index = 0; index < 80; index += 1) {
      let mixed = 0;
      if (index < 20) mixed = ((b & c) | (~b & d)) + 0x5a827999;
      else if (index < 40) mixed = (b ^ c ^ d) + 0x6ed9eba1;
      else if (index < 60) mixed = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
      else mixed = (b ^ c ^ d) + 0xca62c1d6;
      const next = (((a << 5) | (a >>> 27)) + mixed + e + at(index)) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = next;
    }
    const [first, second, third, fourth, fifth] = state;
    state = [(first + a) | 0, (second + b) | 0, (third + c) | 0, (fourth + d) | 0, (fifth + e) | 0];
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
      return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
};

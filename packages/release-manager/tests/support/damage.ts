/** mulberry32, so that a failure can be had again. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NUMBERS = [0, 1, 0x7f, 0xff, 0x7fff_ffff, 0xffff_ffff, 0x8000_0000];

/** A copy in which some bytes and some whole numbers are others, and of which the end is missing sometimes. */
export function damage(seed: Buffer, random: () => number): Uint8Array {
  const bytes = Buffer.from(seed);
  const pick = (most: number) => Math.floor(random() * most);
  for (let count = 1 + pick(40); count > 0; count -= 1) {
    const at = pick(bytes.length - 4);
    if (random() < 0.5) bytes[at] = pick(256);
    else bytes.writeUInt32LE(NUMBERS[pick(NUMBERS.length)] ?? 0, at);
  }
  return random() < 0.2 ? bytes.subarray(0, pick(bytes.length)) : bytes;
}

/** A small seeded generator (mulberry32), with what the corpus needs of it. */
export function createRandom(seed: number) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(random() * count);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const text = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[below(alphabet.length)]).join('');
  return {
    random,
    below,
    pick,
    text,
    between: (from: number, to: number) => from + below(to - from + 1),
    chance: (probability: number) => random() < probability,
    digits: (length: number) => text('0123456789', length),
    hex: (length: number) => text('0123456789abcdef', length),
    letters: (length: number) => text('abcdefghijklmnopqrstuvwxyz', length),
    mixed: (length: number) =>
      text('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', length),
  };
}

export type Random = ReturnType<typeof createRandom>;

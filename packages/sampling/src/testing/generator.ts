/** A small seeded generator (mulberry32) for loops that are too long for a property-testing library. */
export function createGenerator(seed: number) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    random,
    pick<Item>(items: readonly Item[]): Item {
      // In range, so the item is there, even where undefined is one of them.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return items[Math.floor(random() * items.length)] as Item;
    },
  };
}

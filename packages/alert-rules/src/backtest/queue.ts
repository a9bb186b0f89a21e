/** First in, first out, with positions that stay the same; memory follows what is still needed. */
export interface Queue<Item> {
  /** Appends. */
  push(item: Item): void;
  /** The item at a position, counted from the very first one. */
  at(position: number): Item | undefined;
  /** Position behind the last item. */
  end(): number;
  /** Forgets what is before a position. */
  forget(before: number): void;
}

/** Makes an empty queue. */
export function createQueue<Item>(): Queue<Item> {
  let items: Item[] = [];
  let first = 0;
  return {
    push: (item) => {
      items.push(item);
    },
    at: (position) => items[position - first],
    end: () => first + items.length,
    forget: (before) => {
      // In halves: each item is moved once on average.
      if (before - first < 64 || before - first < items.length / 2) return;
      items = items.slice(before - first);
      first = before;
    },
  };
}

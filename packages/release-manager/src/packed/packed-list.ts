import { createLazyList } from './lazy-list.ts';
import { createPages } from './pages.ts';

/** A list that is written once and read as an array. */
export interface PackedList<Item> {
  add(item: Item): void;
  /** Everything that was added, also later. */
  readonly items: readonly Item[];
}

/**
 * Keeps items as short texts outside of the heap: a plan of tens of thousands of files would be copied again and again
 * while it grows, for which V8 makes room several times its size.
 */
export const createPackedList = <Item, Packed>(codec: {
  /** What is kept of an item, as plain data. */
  readonly pack: (item: Item) => Packed;
  readonly unpack: (packed: Packed) => Item;
}): PackedList<Item> => {
  const pages = createPages();
  // Page, begin and end of each.
  let places = new Uint32Array(3 * 256);
  let count = 0;
  return {
    add: (item) => {
      const { page, from, to } = pages.addText(JSON.stringify(codec.pack(item)));
      if (3 * count === places.length) {
        const more = new Uint32Array(2 * places.length);
        more.set(places);
        places = more;
      }
      places.set([page, from, to], 3 * count);
      count += 1;
    },
    items: createLazyList(
      () => count,
      (index) => {
        const [page = 0, from = 0, to = 0] = places.subarray(3 * index, 3 * index + 3);
        const packed: Packed = JSON.parse(pages.read(page, from, to));
        return codec.unpack(packed);
      },
    ),
  };
};

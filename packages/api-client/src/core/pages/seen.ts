import { isRecord } from '../check.ts';

/** As many items are remembered; ids are short, so that they cost about a megabyte. */
const most = 10_000;

/** What an item is recognised by: ids are unique among items of one type. Undefined without an id. */
export const keyOf = (item: unknown): string | undefined => {
  const { id, type } = isRecord(item) ? item : {};
  return typeof id === 'string' || typeof id === 'number'
    ? `${typeof type === 'string' ? type : ''}:${id}`
    : undefined;
};

/** The items that were handed out last, by their keys. */
export interface Seen {
  has(key: string | undefined): boolean;
  add(key: string | undefined): void;
  /** The newest, oldest first. */
  last(count?: number): readonly string[];
}

/** Remembers keys, and forgets the oldest when there are too many. */
export const createSeen = (keys: readonly string[]): Seen => {
  const known = new Set(keys);
  let order = [...known];
  return {
    has: (key) => key !== undefined && known.has(key),
    add: (key) => {
      if (key === undefined || known.has(key)) return;
      known.add(key);
      order.push(key);
      const oldest = order[order.length - most - 1];
      if (oldest !== undefined) known.delete(oldest);
      if (order.length > 2 * most) order = order.slice(-most);
    },
    last: (count = most) => order.slice(-count),
  };
};

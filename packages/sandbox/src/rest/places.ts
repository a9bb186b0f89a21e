/** The places of a list as cursors name them: `value:offset`. */
export interface Places {
  /** Which item a cursor means; `count` and more are beyond the end. */
  find(value: number, offset: number): number;
  name(index: number): string;
  /** The name of a place right before `index` where no item is. */
  nameBefore(index: number): string;
}

/** Places of a list of `count` items, told by their key (largest first) or, without one, by their number. */
export function createPlaces(count: number, key?: (index: number) => number): Places {
  const firstOf = (value: number): number => {
    if (!key || value === 0) return 0;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (key(middle) > value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const name = (index: number): string => {
    if (!key || index >= count) return `0:${index}`;
    const value = key(index);
    return `${value}:${index - firstOf(value)}`;
  };
  return {
    find: (value, offset) => firstOf(value) + offset,
    name,
    nameBefore: (index) => {
      const isFirst = key && index < count && firstOf(key(index)) === index;
      return isFirst ? `${key(index) + 0.5}:0` : name(index);
    },
  };
}

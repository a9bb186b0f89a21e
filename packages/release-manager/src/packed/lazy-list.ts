import { inspect } from 'node:util';

/** The index that a key of an array stands for. */
const indexOf = (key: string | symbol): number => {
  const index = typeof key === 'string' ? Number(key) : Number.NaN;
  return Number.isInteger(index) && index >= 0 && String(index) === key ? index : Number.NaN;
};

const no = (): boolean => false;

/**
 * An array that nobody can change, of which each item is made when it is asked for, and not kept. To all that reads
 * an array it is one, `JSON.stringify` and `console.log` included; `structuredClone` alone does not take it.
 */
export const createLazyList = <Item>(
  length: () => number,
  at: (index: number) => Item,
): readonly Item[] => {
  const isItem = (key: string | symbol): boolean => indexOf(key) < length();
  const empty: readonly Item[] = [];
  // What Node prints of a proxy is what is behind it.
  Object.defineProperty(empty, inspect.custom, {
    value: () => Array.from({ length: length() }, (_, index) => at(index)),
    configurable: true,
  });
  return new Proxy(empty, {
    get: (target, key, receiver) => {
      if (key === 'length') return length();
      return isItem(key) ? at(indexOf(key)) : Reflect.get(target, key, receiver);
    },
    has: (target, key) => isItem(key) || Reflect.has(target, key),
    ownKeys: () => [...Array.from({ length: length() }, (_, index) => String(index)), 'length'],
    getOwnPropertyDescriptor: (target, key) => {
      if (key === 'length')
        return { value: length(), writable: true, enumerable: false, configurable: false };
      return isItem(key)
        ? { value: at(indexOf(key)), writable: false, enumerable: true, configurable: true }
        : Reflect.getOwnPropertyDescriptor(target, key);
    },
    ...{ set: no, defineProperty: no, deleteProperty: no, setPrototypeOf: no },
    preventExtensions: no,
  });
};

/** Another list, item by item; what is asked for is made anew each time. */
export const mapLazily = <From, To>(
  list: readonly From[],
  map: (item: From) => To,
): readonly To[] =>
  createLazyList(
    () => list.length,
    (index) => {
      const item = list[index];
      if (item === undefined) throw new RangeError(`The list has no item ${index}`);
      return map(item);
    },
  );

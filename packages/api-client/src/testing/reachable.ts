import { inspect } from 'node:util';

/** Every text that can be reached from a value: printed, serialised, or by walking all properties. */
export const reachableTexts = (value: unknown): readonly string[] => {
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const walk = (current: unknown): void => {
    if (typeof current === 'string') texts.push(current);
    if (typeof current === 'symbol' || typeof current === 'function') texts.push(String(current));
    if ((typeof current !== 'object' && typeof current !== 'function') || current === null) return;
    if (seen.has(current)) return;
    seen.add(current);
    for (const key of Reflect.ownKeys(current)) {
      walk(key);
      // A getter of the prototype means something on the error only.
      const owner = seen.size > 1 && Object.getPrototypeOf(value) === current ? value : current;
      try {
        walk(Reflect.get(current, key, owner));
      } catch {
        // Some getters of built-in prototypes want an instance.
      }
    }
    const parent: unknown = Object.getPrototypeOf(current);
    if (parent !== Object.prototype && parent !== Function.prototype) walk(parent);
    if (current instanceof Map || current instanceof Set) for (const item of current) walk(item);
    if (current instanceof Headers) for (const item of current) walk(item);
  };
  walk(value);
  texts.push(
    inspect(value, { depth: Infinity, showHidden: true, getters: true }),
    String(value),
    JSON.stringify(value) ?? '',
    JSON.stringify(value, Object.getOwnPropertyNames(value)) ?? '',
  );
  return texts;
};

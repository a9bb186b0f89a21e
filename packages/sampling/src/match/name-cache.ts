/** Remembers what was worked out for a name, in bounded memory. */
export interface NameCache<Value> {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
}

/** A name that is longer is worked out each time: it would hold too much memory, and is hardly seen twice. */
const MAX_NAME_LENGTH = 256;

/**
 * Two generations: when the young one is full it becomes the old one, and what is still asked for moves back. Names
 * that are used survive, a flood of unique names costs no more than the two generations hold.
 */
export function createNameCache<Value>(namesPerGeneration: number): NameCache<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  const set = (name: string, value: Value) => {
    if (name.length > MAX_NAME_LENGTH) return;
    if (young.size >= namesPerGeneration) {
      old = young;
      young = new Map();
    }
    young.set(name, value);
  };
  return {
    get(name) {
      const value = young.get(name);
      if (value !== undefined) return value;
      const kept = old.get(name);
      if (kept !== undefined) set(name, kept);
      return kept;
    },
    set,
  };
}

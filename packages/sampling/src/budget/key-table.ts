/** What is known of each key, in parallel arrays; slot 0 stands for every key that has no slot of its own. */
export interface KeyTable {
  /** Slots in use, slot 0 included. */
  count(): number;
  /**
   * The slot that an arrival of a key counts for. A new key may take the place of a rare one, but this arrival is the
   * reason why and says nothing of how often the key comes, so that it counts for slot 0.
   */
  slotOf(key: string): number;
  /** The slot of a key that is tracked, else 0. */
  find(key: string): number;
  keyOf(slot: number): string;
  /** Demand since the last tick. */
  readonly pending: Float64Array;
  /** Demand per second, as estimated. */
  readonly demand: Float64Array;
  /** Demand per second over the last seconds. */
  readonly recentDemand: Float64Array;
  /** Mean spans of a kept trace. */
  readonly cost: Float64Array;
  /** How many outcomes the mean is made of. */
  readonly outcomes: Float64Array;
  /** What the policy's rate is multiplied with. */
  readonly factor: Float64Array;
  readonly bornAt: Float64Array;
  /** Decayed arrivals, by which rare keys are found. */
  readonly hits: Float64Array;
  /** Arrivals of keys that had no slot when the last tick ran. */
  strangers: number;
  /** When the current tick began. */
  tickStart: number;
}

export const OVERFLOW = 0;

// A key's text is kept while it is tracked; what is longer is told apart by its beginning.
const LONGEST_KEY = 200;
const CANDIDATES = 8;

/**
 * Keeps the frequent keys of a stream in bounded memory: a newcomer takes the place of a rare key with a probability of
 * one over that key's arrivals, so that a flood of unique names costs little and displaces nobody who is frequent.
 * Ben Basat, Einziger, Friedman, Kassner: Randomized Admission Policy for Efficient Top-k and Frequency Estimation,
 * INFOCOM 2017; the rarest of a few random slots stands for the rarest of all.
 */
export function createKeyTable(
  maximumKeys: number,
  spansPerTrace: number,
  random: () => number,
): KeyTable {
  const size = maximumKeys + 1;
  const column = () => new Float64Array(size);
  const slots = new Map<string, number>();
  const keys: string[] = [''];
  const table: KeyTable = {
    count: () => keys.length,
    slotOf: (key) => slots.get(key) ?? admit(key),
    find: (key) => slots.get(shorten(key)) ?? OVERFLOW,
    keyOf: (slot) => keys[slot] ?? '',
    pending: column(),
    demand: column(),
    recentDemand: column(),
    cost: column().fill(spansPerTrace),
    outcomes: column(),
    factor: column().fill(1),
    bornAt: column(),
    hits: column(),
    strangers: 0,
    tickStart: 0,
  };
  return table;

  function admit(key: string): number {
    if (key.length > LONGEST_KEY) return table.slotOf(shorten(key));
    table.strangers += 1;
    if (keys.length < size) {
      keys.push(key);
      return settleIn(key, keys.length - 1, 1);
    }
    const rarest = findRare();
    const arrivals = table.hits[rarest] ?? 0;
    if (random() * (arrivals + 1) >= 1) return OVERFLOW;
    slots.delete(keys[rarest] ?? '');
    table.pending[OVERFLOW] = (table.pending[OVERFLOW] ?? 0) + (table.pending[rarest] ?? 0);
    keys[rarest] = key;
    return settleIn(key, rarest, arrivals + 1);
  }

  function settleIn(key: string, slot: number, arrivals: number): typeof OVERFLOW {
    slots.set(key, slot);
    table.pending[slot] = 0;
    table.demand[slot] = 0;
    table.recentDemand[slot] = 0;
    table.outcomes[slot] = 0;
    table.cost[slot] = table.cost[OVERFLOW] ?? spansPerTrace;
    // Nothing is known of a newcomer: until the next tick it is treated like all other strangers.
    table.factor[slot] = table.factor[OVERFLOW] ?? 1;
    table.bornAt[slot] = table.tickStart;
    table.hits[slot] = arrivals;
    return OVERFLOW;
  }

  function findRare(): number {
    let rarest = 1 + Math.floor(random() * maximumKeys);
    for (let candidate = 1; candidate < CANDIDATES; candidate += 1) {
      const slot = 1 + Math.floor(random() * maximumKeys);
      if ((table.hits[slot] ?? 0) < (table.hits[rarest] ?? 0)) rarest = slot;
    }
    return rarest;
  }
}

function shorten(key: string): string {
  return key.length > LONGEST_KEY ? key.slice(0, LONGEST_KEY) : key;
}

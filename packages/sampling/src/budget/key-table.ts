/** What is known of one key. */
export interface KeySlot {
  readonly key: string;
  /** Demand since the last tick. */
  pending: number;
  /** Demand per second, as estimated. */
  demand: number;
  /** Demand per second over the last seconds. */
  recentDemand: number;
  /** What the key weighs against the others. */
  weight: number;
  /** What the policy's rate is multiplied with. */
  factor: number;
  /** Mean spans of a kept trace. */
  cost: number;
  /** How many outcomes the mean is made of. */
  outcomes: number;
  bornAt: number;
  /** Decayed arrivals, by which rare keys are found. */
  hits: number;
}

/** The keys of a stream, in bounded memory. */
export interface KeyTable {
  /** The first stands for every key that has no slot of its own. */
  readonly slots: KeySlot[];
  readonly others: KeySlot;
  /**
   * The slot that an arrival of a key counts for. A new key may take the place of a rare one, but this arrival is the
   * reason why and says nothing of how often the key comes, so that it counts for the others.
   */
  slotOf(key: string): KeySlot;
  /** The slot of a key that is tracked, else that of the others. */
  find(key: string): KeySlot;
  /** Arrivals of keys that had no slot when the last tick ran. */
  strangers: number;
  /** When the current tick began. */
  tickStart: number;
}

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
  const byKey = new Map<string, KeySlot>();
  const others = createSlot('', 0, spansPerTrace, 1, 0);
  const slots = [others];
  const table: KeyTable = {
    slots,
    others,
    slotOf: (key) => byKey.get(key) ?? admit(key.slice(0, LONGEST_KEY), key.length),
    find: (key) => byKey.get(key.slice(0, LONGEST_KEY)) ?? others,
    strangers: 0,
    tickStart: 0,
  };
  return table;

  function admit(key: string, length: number): KeySlot {
    if (length > LONGEST_KEY) return table.slotOf(key);
    table.strangers += 1;
    let place = slots.length;
    let hits = 1;
    if (place > maximumKeys) {
      const rare = findRare();
      hits += rare.hits;
      if (random() * hits >= 1) return others;
      byKey.delete(rare.key);
      others.pending += rare.pending;
      place = slots.indexOf(rare);
    }
    // Nothing is known of a newcomer: until the next tick it is treated like all other strangers.
    const slot = createSlot(key, hits, others.cost, others.factor, table.tickStart);
    byKey.set(key, slot);
    slots[place] = slot;
    return others;
  }

  function findRare(): KeySlot {
    let rarest = others;
    for (let candidate = 0; candidate < CANDIDATES; candidate += 1) {
      const slot = slots[1 + Math.floor(random() * maximumKeys)];
      if (slot && (rarest === others || slot.hits < rarest.hits)) rarest = slot;
    }
    return rarest;
  }
}

function createSlot(
  key: string,
  hits: number,
  cost: number,
  factor: number,
  bornAt: number,
): KeySlot {
  return {
    key,
    hits,
    cost,
    factor,
    bornAt,
    pending: 0,
    demand: 0,
    recentDemand: 0,
    weight: 0,
    outcomes: 0,
  };
}

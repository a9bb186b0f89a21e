/** A list with a ceiling: the oldest entries leave first, and how many left is counted. */
export interface BoundedList<Entry> extends Iterable<Entry> {
  readonly entries: readonly Entry[];
  /** How many entries had to leave. */
  readonly dropped: number;
  /** @param sizeInBytes What the entry weighs against the list's size limit. */
  push(entry: Entry, sizeInBytes?: number): void;
  /** Takes out what matches; not counted as dropped. */
  remove(matches: (entry: Entry) => boolean): void;
  clear(): void;
}

/**
 * @param limit How many entries stay.
 * @param onDrop Called with each entry that leaves, so that what refers to it can be cleaned up.
 * @param sizeLimitInBytes How much the entries may weigh together.
 */
export function createBoundedList<Entry>(
  limit: number,
  onDrop?: (entry: Entry) => void,
  sizeLimitInBytes = Number.POSITIVE_INFINITY,
): BoundedList<Entry> {
  let entries: Entry[] = [];
  let sizes: number[] = [];
  let total = 0;
  let dropped = 0;

  /** Dropping in batches keeps a push cheap: an array shift for every event would be quadratic. */
  function dropOldest(): void {
    let leaving = Math.max(0, entries.length - limit);
    for (const size of sizes.slice(0, leaving)) total -= size;
    while (total > sizeLimitInBytes * 0.9 && leaving < entries.length - 1) {
      total -= sizes[leaving] ?? 0;
      leaving += 1;
    }
    const gone = entries.splice(0, leaving);
    sizes.splice(0, leaving);
    dropped += gone.length;
    if (onDrop) for (const entry of gone) onDrop(entry);
  }

  return {
    get entries() {
      return entries;
    },
    get dropped() {
      return dropped;
    },
    push(entry, sizeInBytes = 0) {
      entries.push(entry);
      sizes.push(sizeInBytes);
      total += sizeInBytes;
      const isTooLong = entries.length >= limit + Math.max(1, Math.ceil(limit / 10));
      if (isTooLong || total > sizeLimitInBytes) dropOldest();
    },
    remove(matches) {
      const stays = entries.map((entry) => !matches(entry));
      total = sizes.reduce((sum, size, index) => (stays[index] ? sum + size : sum), 0);
      entries = entries.filter((_, index) => stays[index]);
      sizes = sizes.filter((_, index) => stays[index]);
    },
    clear() {
      entries = [];
      sizes = [];
      total = 0;
      dropped = 0;
    },
    [Symbol.iterator]: () => entries[Symbol.iterator](),
  };
}

/** A list with a ceiling: the oldest entries leave first, and how many left is counted. */
export interface BoundedList<Entry> extends Iterable<Entry> {
  readonly entries: readonly Entry[];
  /** How many entries had to leave. */
  readonly dropped: number;
  push(entry: Entry): void;
  /** Takes out what matches; not counted as dropped. */
  remove(matches: (entry: Entry) => boolean): void;
  clear(): void;
}

/**
 * @param limit How many entries stay.
 * @param onDrop Called with each entry that leaves, so that what refers to it can be cleaned up.
 */
export function createBoundedList<Entry>(
  limit: number,
  onDrop?: (entry: Entry) => void,
): BoundedList<Entry> {
  let entries: Entry[] = [];
  let dropped = 0;
  return {
    get entries() {
      return entries;
    },
    get dropped() {
      return dropped;
    },
    push(entry) {
      entries.push(entry);
      // Dropping in batches keeps a push cheap: an array shift for every event would be quadratic.
      if (entries.length < limit + Math.max(1, Math.ceil(limit / 10))) return;
      const leaving = entries.splice(0, entries.length - limit);
      dropped += leaving.length;
      if (onDrop) for (const gone of leaving) onDrop(gone);
    },
    remove(matches) {
      entries = entries.filter((entry) => !matches(entry));
    },
    clear() {
      entries = [];
      dropped = 0;
    },
    [Symbol.iterator]: () => entries[Symbol.iterator](),
  };
}

/** Whether an entry that is wanted is one that was observed. */
export type Likeness<Entry> = (wanted: Entry, observed: Entry, index: number) => boolean;

/**
 * For each wanted entry the observed one that it is, or nothing. The first likeness that finds one
 * decides; no observed entry is taken twice.
 */
export function pairEntries<Entry>(
  wanted: readonly Entry[],
  observed: readonly Entry[],
  likenesses: readonly Likeness<Entry>[],
): readonly (Entry | undefined)[] {
  const pairs: (Entry | undefined)[] = wanted.map(() => undefined);
  const free = new Set(observed);
  for (const isLike of likenesses) {
    for (const [index, entry] of wanted.entries()) {
      if (pairs[index] !== undefined) continue;
      const found = [...free].find((candidate) => isLike(entry, candidate, index));
      if (found === undefined) continue;
      pairs[index] = found;
      free.delete(found);
    }
  }
  return pairs;
}

import { readTag, tagVersions } from './read-tag.ts';
import type { Tag } from './types.ts';

/** Releases in which something is there without a gap. */
export interface Presence {
  /** The first release that has it. */
  readonly from: string;
  /** The first release that no longer has it; absent when the newest still has it. */
  readonly goneIn?: string;
}

/** In which releases a condition holds, from old to new; empty when never. */
export function historyOf(holds: (tag: Tag) => boolean): readonly Presence[] {
  const presences: { from: string; goneIn?: string }[] = [];
  let current: { from: string; goneIn?: string } | undefined;
  for (const version of tagVersions()) {
    const isThere = holds(readTag(version));
    if (isThere && current === undefined) presences.push((current = { from: version }));
    if (!isThere && current !== undefined) {
      current.goneIn = version;
      current = undefined;
    }
  }
  return presences;
}

/** A history in words: "came in 25.9.0", "was removed in 25.10.0", "is in no release that this package knows". */
export function describeHistory(history: readonly Presence[]): string {
  const [first] = tagVersions();
  const last = history.at(-1);
  if (last === undefined) return 'is in no release that this package knows';
  const parts = history.map(({ from, goneIn }) => {
    const came = from === first ? '' : `came in ${from}`;
    const went = goneIn === undefined ? '' : `was removed in ${goneIn}`;
    return [came, went].filter((part) => part !== '').join(' and ');
  });
  return parts.filter((part) => part !== '').join(', ');
}

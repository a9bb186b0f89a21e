/** Different users of each issue among the events of a window. */
export interface WindowUsers {
  /** The event comes in; gives the users of its issue. */
  add(index: number): number;
  /** The oldest event goes. */
  remove(index: number): void;
  of(issue: number): number;
}

/**
 * Counts them without a set for each issue: a table knows the last event of each issue and user, and an
 * event that is followed by another one of the same leaves nothing behind when it goes.
 */
export function createWindowUsers(
  issue: Uint32Array,
  user: Int32Array,
  issues: number,
  oldest: () => number,
): WindowUsers {
  const counts = new Int32Array(issues);
  const isFollowed = new Uint8Array(issue.length);
  let table = new Int32Array(1 << 12).fill(-1);
  let mask = table.length - 1;
  let used = 0;

  const slotOf = (index: number): number => {
    const group = issue[index] ?? 0;
    const who = user[index] ?? 0;
    let hash = Math.imul(group, 0x9e37_79b1) ^ Math.imul(who, 0x85eb_ca6b);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b_3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const last = table[slot] ?? -1;
      if (last < 0 || (issue[last] === group && user[last] === who)) return slot;
      slot = (slot + 1) & mask;
    }
  };

  /** Leaves out what is not in the window any more, and makes room. */
  const rebuild = () => {
    const first = oldest();
    const live = table.filter((index) => index >= first);
    const size = live.length * 4 > table.length ? table.length * 2 : table.length;
    table = new Int32Array(size).fill(-1);
    mask = size - 1;
    used = live.length;
    for (const index of live) table[slotOf(index)] = index;
  };

  return {
    add: (index) => {
      const group = issue[index] ?? 0;
      if ((user[index] ?? -1) < 0) return counts[group] ?? 0;
      const slot = slotOf(index);
      const last = table[slot] ?? -1;
      table[slot] = index;
      if (last >= oldest()) {
        isFollowed[last] = 1;
        return counts[group] ?? 0;
      }
      const count = (counts[group] ?? 0) + 1;
      counts[group] = count;
      if (last < 0) {
        used += 1;
        if (used * 2 > table.length) rebuild();
      }
      return count;
    },
    remove: (index) => {
      const group = issue[index] ?? 0;
      if (isFollowed[index] === 1 || (user[index] ?? -1) < 0) return;
      counts[group] = (counts[group] ?? 0) - 1;
    },
    of: (group) => counts[group] ?? 0,
  };
}

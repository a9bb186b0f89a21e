const FIRST_SLOTS = 1_024;
/** 12 bytes each: 786 kB, and half of that beside it while the table grows. */
const MOST_SLOTS = 65_536;
const FULL = 0.75;
/** Two 32-bit hashes and a count. */
const CELLS = 3;

/** How often a name was counted. */
export interface Counted {
  readonly count: number;
  /** Counted together with everything else that did not fit. */
  readonly isShared: boolean;
}

/** Counts names in bounded memory: beyond 49,152 of them, new ones share one counter. */
export function createCounterTable() {
  let slots = FIRST_SLOTS;
  let table = new Uint32Array(slots * CELLS);
  let used = 0;
  let shared = 0;

  /** Where a name is, or the free place for it. */
  function find(first: number, second: number): number {
    let place = (first % slots) * CELLS;
    while (table[place + 2] && (table[place] !== first || table[place + 1] !== second))
      place = (place + CELLS) % table.length;
    return place;
  }

  function grow(): void {
    const smaller = table;
    slots *= 2;
    table = new Uint32Array(slots * CELLS);
    for (let cell = 0; cell < smaller.length; cell += CELLS)
      if (smaller[cell + 2])
        table.set(
          smaller.subarray(cell, cell + CELLS),
          find(smaller[cell] ?? 0, smaller[cell + 1] ?? 0),
        );
  }

  return {
    /** Counts once more. */
    count(name: string): Counted {
      const [first, second] = hash(name);
      let place = find(first, second);
      if (!table[place + 2]) {
        if (used >= slots * FULL) {
          if (slots >= MOST_SLOTS) {
            shared += 1;
            return { count: shared, isShared: true };
          }
          grow();
          place = find(first, second);
        }
        used += 1;
        table[place] = first;
        table[place + 1] = second;
      }
      const count = (table[place + 2] ?? 0) + 1;
      // A counter that is full stays full: it must not become a free place.
      table[place + 2] = Math.min(count, 0xff_ff_ff_ff);
      return { count, isShared: false };
    },
  };
}

/** FNV-1a (public domain, Fowler, Noll, Vo) over code units, from two bases, with a finish so that low bits are good. */
function hash(name: string): readonly [number, number] {
  let first = 0x81_1c_9d_c5;
  let second = 0x9e_37_79_b9;
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01_00_01_93);
    second = Math.imul(second ^ (code + index), 0x85_eb_ca_6b);
  }
  return [finish(first), finish(second)];
}

function finish(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 16), 0x45_d9_f3_b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

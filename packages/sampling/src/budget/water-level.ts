/** Who wants how much, and what it weighs against the others. */
export interface Demand {
  readonly demand: number;
  readonly weight: number;
}

/**
 * The level at which each gets min(demand, level * weight) and all together get the capacity. With equal weights this is
 * max-min fairness (progressive filling). Where there is enough for everybody, a level that gives everybody all.
 */
export function waterLevel(demands: readonly Demand[], capacity: number): number {
  let level = 0;
  // Raising the level satisfies more of them and never fewer, so that this ends.
  for (;;) {
    let left = capacity;
    let thirsty = 0;
    for (const { demand, weight } of demands) {
      if (demand <= level * weight) left -= demand;
      else thirsty += weight;
    }
    const next = left / thirsty;
    if (!(next > level * (1 + 1e-9))) return level;
    level = next;
  }
}

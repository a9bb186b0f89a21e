/** Demand per key, in parallel arrays of which the first `count` entries are used. */
export interface Demands {
  readonly demand: Float64Array;
  /** What a key weighs against the others; demand ** (1 - fairness). */
  readonly weight: Float64Array;
  readonly count: number;
}

/**
 * The level at which each key gets min(demand, level * weight) and all together get the capacity. With equal weights
 * this is max-min fairness (progressive filling). Infinity when there is enough for everybody.
 */
export function waterLevel(
  { demand, weight, count }: Demands,
  capacity: number,
  guess = 0,
): number {
  let level = guess;
  let isRising = guess === 0;
  // Raising the level satisfies more keys and never fewer, so that this ends. From a guess that is too high the first
  // step falls below the solution: who was satisfied wrongly wants more than the solution gives.
  for (;;) {
    let left = capacity;
    let thirsty = 0;
    for (let index = 0; index < count; index += 1) {
      const wanted = demand[index] ?? 0;
      const weighed = weight[index] ?? 0;
      if (wanted <= level * weighed) left -= wanted;
      else thirsty += weighed;
    }
    if (thirsty === 0 && isRising) return Number.POSITIVE_INFINITY;
    const next = thirsty === 0 ? 0 : Math.max(0, left / thirsty);
    if (isRising && next <= level * (1 + 1e-9)) return Math.max(next, level);
    isRising = isRising || next <= level;
    level = next;
  }
}

/** Draws an index in constant time from weights. */
export interface AliasTable {
  readonly probability: Float64Array;
  readonly alias: Uint32Array;
}

/** The alias method: Vose, A Linear Algorithm for Generating Random Numbers with a Given Distribution, 1991. */
export function createAliasTable(weights: readonly number[]): AliasTable {
  const count = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const probability = Float64Array.from(weights, (weight) => (weight * count) / total);
  const alias = Uint32Array.from(weights, (_, index) => index);
  const small: number[] = [];
  const large: number[] = [];
  for (let index = 0; index < count; index += 1)
    ((probability[index] ?? 0) < 1 ? small : large).push(index);
  for (let lesser = small.pop(), greater = large.at(-1); lesser !== undefined;) {
    if (greater === undefined) break;
    alias[lesser] = greater;
    const rest = (probability[greater] ?? 0) + (probability[lesser] ?? 0) - 1;
    probability[greater] = rest;
    if (rest < 1) small.push(...large.splice(-1));
    lesser = small.pop();
    greater = large.at(-1);
  }
  // What is left over is 1 but for rounding.
  for (const index of [...small, ...large]) probability[index] = 1;
  return { probability, alias };
}

/** An index, from one number in [0, 1). */
export function pick({ probability, alias }: AliasTable, random: number): number {
  const scaled = random * probability.length;
  const index = scaled | 0;
  return scaled - index < (probability[index] ?? 1) ? index : (alias[index] ?? index);
}

/**
 * A repeatable source of numbers in [0, 1) from a seed: sfc32 of PractRand (Chris Doty-Humphrey), 32 bits a number.
 */
export function createSeededRandom(seed: number): () => number {
  // An array and no variables: they would be allocated anew whenever they do not fit into 31 bits.
  const state = Int32Array.of(0x9e3779b9, 0x243f6a88, seed, 1);
  // The first numbers still show the seed.
  for (let round = 0; round < 15; round += 1) next();
  return next;

  function next(): number {
    const a = state[0] ?? 0;
    const b = state[1] ?? 0;
    const c = state[2] ?? 0;
    const counter = state[3] ?? 0;
    const sum = (a + b + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    state[3] = counter + 1;
    return (sum >>> 0) / 4_294_967_296;
  }
}

/** A process that dies at one of its next requests: before it is sent, or before its answer is heard. */
export function dyingFetch(random: () => number, span: number): typeof globalThis.fetch {
  let left = 1 + Math.floor(random() * span);
  const isSent = random() < 0.5;
  return async (input, init) => {
    left -= 1;
    if (left > 0) return fetch(input, init);
    if (left === 0 && isSent) await (await fetch(input, init)).arrayBuffer();
    throw new Error('the process died');
  };
}

/** Numbers in [0, 1) that are the same in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

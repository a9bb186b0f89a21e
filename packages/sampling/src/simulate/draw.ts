import type { Random } from './types.ts';

// Below this expectation numbers are drawn exactly; above it the normal distribution is close enough.
const EXACT_BELOW = 30;

/** How many of `count` come up when each does with this probability. */
export function drawBinomial(count: number, probability: number, random: Random): number {
  if (probability <= 0 || count <= 0) return 0;
  if (probability >= 1) return count;
  if (probability > 0.5) return count - drawBinomial(count, 1 - probability, random);
  const mean = count * probability;
  if (count <= 8) {
    let hits = 0;
    for (let index = 0; index < count; index += 1) if (random() < probability) hits += 1;
    return hits;
  }
  if (mean >= EXACT_BELOW) {
    const drawn = Math.round(mean + drawNormal(random) * Math.sqrt(mean * (1 - probability)));
    return Math.min(count, Math.max(0, drawn));
  }
  // Jumps from one success to the next (geometric gaps).
  const scale = 1 / Math.log1p(-probability);
  let hits = 0;
  for (let at = gap(); at < count; at += 1 + gap()) hits += 1;
  return hits;

  function gap(): number {
    return Math.floor(Math.log(1 - random()) * scale);
  }
}

/** Standard normal (Box and Muller). */
export function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

// The exact bridge between Sentry's `sample_rand < sample_rate` and OpenTelemetry's `R >= T`
// (open-telemetry/opentelemetry-specification specification/trace/tracestate-probability-sampling.md):
// with R = 2^56 - 1 - floor(rand * 2^56) and T = 2^56 - floor(rate * 2^56), both say the same of every pair that
// 56 bits can tell apart. A double times 2^56 is exact, and so is its floor; only the difference needs more than 53 bits.
const SIZE = 2 ** 56;
const MODULUS = 1n << 56n;
const MILLION = 1_000_000;

/** OpenTelemetry's R of a `sample_rand`. */
export function randomnessOf(sampleRand: number): bigint {
  return MODULUS - 1n - BigInt(Math.floor(sampleRand * SIZE));
}

/** OpenTelemetry's T of a `sample_rate`; 2^56, which no `th` can express, where nothing is kept. */
export function thresholdOf(sampleRate: number): bigint {
  const cell = Math.floor(sampleRate * SIZE);
  // Below 1/16 a double is finer than 2^-56: a rate just above a number of six decimals has to keep that number.
  const below = Math.round(sampleRate * MILLION) / MILLION;
  const isAbove = below < sampleRate && Math.floor(below * SIZE) === cell;
  return MODULUS - BigInt(cell) - (isAbove ? 1n : 0n);
}

/** R of a trace without `rv`: the low 56 bits of its id; by chance where an application's own ids are not hexadecimal. */
export function randomnessOfTraceId(traceId: string): bigint {
  const digits = traceId.slice(-14);
  if (/^[0-9a-f]{14}$/i.test(digits)) return BigInt(`0x${digits}`);
  return BigInt(Math.floor(Math.random() * 2 ** 53)) << 3n;
}

/** The `sample_rand` of an R: the one that it was made of where it was made of six decimals, else the six below it. */
export function sampleRandOf(randomness: bigint): number {
  const below = Number(((MODULUS - 1n - randomness) * BigInt(MILLION)) / MODULUS);
  const next = (below + 1) / MILLION;
  return next < 1 && randomnessOf(next) === randomness ? next : below / MILLION;
}

/** The shortest rate that has a T; the nearest one where none has it exactly. */
export function sampleRateOf(threshold: bigint): number {
  const nearest = Number(MODULUS - threshold) / SIZE;
  for (let digits = 1; digits <= 17; digits += 1) {
    const rate = Number(nearest.toPrecision(digits));
    if (rate <= 1 && thresholdOf(rate) === threshold) return rate;
  }
  return nearest;
}

/** A `sample_rand` near the given one for which a rate gives the decision that was made, where one does. */
export function agreeingRand(sampleRand: number, sampleRate: number, isSampled: boolean): number {
  if (sampleRand < sampleRate === isSampled) return sampleRand;
  const step = sampleRate * MILLION;
  if (isSampled) return sampleRate > 0 ? Math.max(0, Math.ceil(step) - 1) / MILLION : sampleRand;
  // Only a rate within a millionth of 1 has no six decimals above it; the rate itself is then the nearest number.
  const above = Math.ceil(step) / MILLION;
  return above >= sampleRate && above < 1 ? above : sampleRate;
}

/** Six decimals as the protocol asks for; more only where a caller gave more. */
export function formatRand(sampleRand: number): string {
  const short = sampleRand.toFixed(6);
  return Number(short) === sampleRand ? short : String(sampleRand);
}

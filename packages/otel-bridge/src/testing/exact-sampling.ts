// Written beside the sampler from OpenTelemetry's rule alone (specification/trace/tracestate-probability-sampling.md):
// T is (1 - p) * 2^56, rounded up, since R is a whole number; in fractions, without a rounding of floating point.

/** The T of a probability. */
export function exactThreshold(probability: number): bigint {
  let scale = 0n;
  let numerator = probability;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    scale += 1n;
  }
  const one = 1n << scale;
  const rejected = (one - BigInt(numerator)) << 56n;
  return (rejected + one - 1n) / one;
}

/** Threshold and randomness of a `tracestate`; without `rv` the randomness is the end of the trace id. */
export function readOt(
  tracestate: string,
  traceId: string,
): { threshold: bigint | undefined; randomness: bigint } {
  const value = /(?:^|,)ot=([^,]*)/.exec(tracestate)?.[1] ?? '';
  const threshold = /(?:^|;)th:([0-9a-f]{1,14})(?:;|$)/.exec(value)?.[1];
  const randomness = /(?:^|;)rv:([0-9a-f]{14})(?:;|$)/.exec(value)?.[1];
  return {
    threshold: threshold === undefined ? undefined : BigInt(`0x${threshold.padEnd(14, '0')}`),
    randomness: BigInt(`0x${randomness ?? traceId.slice(-14)}`),
  };
}

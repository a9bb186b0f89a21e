import type { OtelExponentialHistogram, OtelHistogram } from '../otel-types/metric.ts';

/** Some equal values that stand for those of a bucket, and how far a real one can be away at most. */
export interface BucketValues {
  readonly value: number;
  readonly count: number;
  readonly error: number;
}

/** The middle of each bucket, as far as smallest and largest value leave it open. */
export function histogramValues(
  histogram: OtelHistogram | OtelExponentialHistogram,
): BucketValues[] {
  const { min = -Infinity, max = Infinity } = histogram;
  return bucketsOf(histogram)
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => {
      const low = Math.max(from, min);
      const high = Math.min(to, max);
      // An open bucket whose end nobody has recorded: its bound is all that is known.
      if (!Number.isFinite(low)) return { value: high, count, error: Infinity };
      if (!Number.isFinite(high)) return { value: low, count, error: Infinity };
      return { value: (low + high) / 2, count, error: Math.max(0, (high - low) / 2) };
    });
}

interface Bucket {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

function bucketsOf(histogram: OtelHistogram | OtelExponentialHistogram): Bucket[] {
  if ('buckets' in histogram) {
    const { boundaries, counts } = histogram.buckets;
    return counts.map((count, index) => ({
      from: boundaries[index - 1] ?? -Infinity,
      to: boundaries[index] ?? Infinity,
      count,
    }));
  }
  // Bucket i holds what is above base^i and not above base^(i+1); below zero it is mirrored
  // (opentelemetry-specification specification/metrics/data-model.md, ExponentialHistogram).
  const base = 2 ** (2 ** -histogram.scale);
  const { positive, negative, zeroCount } = histogram;
  return [
    ...negative.bucketCounts.map((count, index) => ({
      from: -(base ** (negative.offset + index + 1)),
      to: -(base ** (negative.offset + index)),
      count,
    })),
    { from: 0, to: 0, count: zeroCount },
    ...positive.bucketCounts.map((count, index) => ({
      from: base ** (positive.offset + index),
      to: base ** (positive.offset + index + 1),
      count,
    })),
  ];
}

import type { HrTime } from '@opentelemetry/api';

/** Seconds as a double, as Sentry has them, to nanoseconds: to the microsecond, which is what a double of today resolves. */
export function secondsToNanoseconds(seconds: number): string {
  if (!Number.isFinite(seconds)) return '0';
  return (BigInt(Math.round(seconds * 1e6)) * 1000n).toString();
}

/** OTLP's nanoseconds to seconds and nanoseconds. */
export function nanosecondsToHrTime(nanoseconds: string | number | undefined): HrTime {
  const all = toBigInt(nanoseconds);
  return [Number(all / 1_000_000_000n), Number(all % 1_000_000_000n)];
}

/** Seconds and nanoseconds to OTLP's nanoseconds. */
export function hrTimeToNanoseconds([seconds, nanoseconds]: HrTime): string {
  return (
    BigInt(Math.trunc(seconds)) * 1_000_000_000n +
    BigInt(Math.round(nanoseconds))
  ).toString();
}

function toBigInt(value: string | number | undefined): bigint {
  try {
    return BigInt(value ?? 0);
  } catch {
    return 0n;
  }
}

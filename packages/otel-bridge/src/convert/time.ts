import type { HrTime } from '@opentelemetry/api';

/** Seconds since the epoch. A double resolves them to about a quarter of a microsecond. */
export function toSeconds([seconds, nanoseconds]: HrTime): number {
  return seconds + nanoseconds / 1e9;
}

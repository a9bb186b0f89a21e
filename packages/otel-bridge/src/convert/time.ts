import type { HrTime } from '@opentelemetry/api';

/** Seconds since the epoch as text, to the nanosecond: a double would resolve them to a quarter of a microsecond only. */
export function toSecondsText([seconds, nanoseconds]: HrTime): string {
  const rounded = Math.round(nanoseconds);
  // A fraction of a nanosecond can complete the second.
  if (rounded === 1e9) return `${seconds + 1}.000000000`;
  return `${seconds}.${String(1e9 + rounded).slice(1)}`;
}

/** Seconds since the epoch, the number nearest to the text. */
export function toSeconds(time: HrTime): number {
  return Number(toSecondsText(time));
}

import type { HrTime } from '@opentelemetry/api';
import { makeRoom, writeText, type Ink } from './ink.ts';
import { toSecondsText } from './time.ts';

const DIGITS = 9;
const ZERO = 48;

/** Adds seconds since the epoch, to the nanosecond. */
export function writeSeconds(ink: Ink, time: HrTime): void {
  const [seconds] = time;
  const nanoseconds = Math.round(time[1]);
  if (!Number.isSafeInteger(seconds) || !(nanoseconds >= 0 && nanoseconds < 1e9)) {
    writeText(ink, toSecondsText(time));
    return;
  }
  // Spans of one moment have the same seconds, whose text V8 remembers.
  writeText(ink, `${seconds}.`);
  makeRoom(ink, DIGITS);
  const { bytes, length } = ink;
  let rest = nanoseconds;
  for (let index = DIGITS - 1; index >= 0; index -= 1) {
    // Of a double, the remainder costs more than the division.
    const tens = Math.trunc(rest / 10);
    bytes[length + index] = ZERO + rest - tens * 10;
    rest = tens;
  }
  ink.length += DIGITS;
}

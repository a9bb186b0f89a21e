import type { HrTime } from '@opentelemetry/api';
import { makeRoom, writeText, type Ink } from './ink.ts';
import { toSecondsText } from './time.ts';

const DIGITS = 9;
const POINT = 46;
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
  writeText(ink, String(seconds));
  makeRoom(ink, DIGITS + 1);
  const { bytes, length: end } = ink;
  bytes[end] = POINT;
  let rest = nanoseconds;
  for (let index = DIGITS; index > 0; index -= 1) {
    // oxlint-disable-next-line no-bitwise -- V8 divides whole numbers at a fraction of the cost
    const tens = (rest / 10) | 0;
    bytes[end + index] = ZERO + rest - tens * 10;
    rest = tens;
  }
  ink.length = end + DIGITS + 1;
}

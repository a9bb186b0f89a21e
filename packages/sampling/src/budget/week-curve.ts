import type { WeekShape } from './types.ts';

const HOUR_IN_MS = 3_600_000;
const HOURS_A_WEEK = 168;
// 1 January 1970 was a Thursday; the week starts on Monday.
const MONDAY_OFFSET_IN_HOURS = 72;
// No hour is planned at less than this part of the mean, so that a wrong forecast never blinds it.
const SMALLEST_WEIGHT = 0.05;

/** A forecast as a density over time. */
export interface WeekCurve {
  /** Relative demand at a moment; 1 is the mean of a week. */
  at(time: number): number;
  /** The integral of `at` over a span, in milliseconds. */
  between(start: number, end: number): number;
}

/** The curve of a forecast; without one every moment weighs the same. */
export function createWeekCurve(shape: WeekShape | undefined): WeekCurve {
  if (!shape) return { at: () => 1, between: (start, end) => Math.max(0, end - start) };
  const mean = shape.reduce((sum, weight) => sum + weight, 0) / HOURS_A_WEEK;
  const floored = shape.map((weight) => Math.max(weight / mean, SMALLEST_WEIGHT));
  const scale = HOURS_A_WEEK / floored.reduce((sum, weight) => sum + weight, 0);
  const weights = Float64Array.from(floored, (weight) => weight * scale);
  const sums = new Float64Array(HOURS_A_WEEK + 1);
  for (let hour = 0; hour < HOURS_A_WEEK; hour += 1) {
    sums[hour + 1] = (sums[hour] ?? 0) + (weights[hour] ?? 0);
  }
  const total = sums[HOURS_A_WEEK] ?? 0;

  function weightAt(time: number): number {
    return weights[hourOfWeek(Math.floor(time / HOUR_IN_MS))] ?? 1;
  }

  function integralUntil(time: number): number {
    const hours = time / HOUR_IN_MS + MONDAY_OFFSET_IN_HOURS;
    const whole = Math.floor(hours);
    const weeks = Math.floor(whole / HOURS_A_WEEK);
    const hour = whole - weeks * HOURS_A_WEEK;
    return weeks * total + (sums[hour] ?? 0) + (hours - whole) * (weights[hour] ?? 0);
  }

  return {
    at: weightAt,
    between: (start, end) => Math.max(0, (integralUntil(end) - integralUntil(start)) * HOUR_IN_MS),
  };
}

function hourOfWeek(hour: number): number {
  return (hour + MONDAY_OFFSET_IN_HOURS) % HOURS_A_WEEK;
}

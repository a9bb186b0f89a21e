import type { WeekShape } from './types.ts';

const HOUR_IN_MS = 3_600_000;
export const HOURS_A_WEEK = 168;
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
export function createWeekCurve(
  shape: WeekShape = Array.from({ length: HOURS_A_WEEK }, () => 1),
): WeekCurve {
  const smallest = (sum(shape) * SMALLEST_WEIGHT) / HOURS_A_WEEK;
  const floored = shape.map((weight) => Math.max(weight, smallest));
  const scale = HOURS_A_WEEK / sum(floored);
  const hours = floored.map((weight, hour) => ({
    weight: weight * scale,
    before: sum(floored.slice(0, hour)) * scale,
  }));

  function read(time: number): { readonly weight: number; readonly integral: number } {
    const at = time / HOUR_IN_MS + MONDAY_OFFSET_IN_HOURS;
    const whole = Math.floor(at);
    const hour = whole % HOURS_A_WEEK;
    const { weight, before } = hours[hour] ?? { weight: 1, before: hour };
    return { weight, integral: whole - hour + before + (at - whole) * weight };
  }

  return {
    at: (time) => read(time).weight,
    between: (start, end) => Math.max(0, read(end).integral - read(start).integral) * HOUR_IN_MS,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

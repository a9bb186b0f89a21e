import { expect, test } from 'vitest';
import { forecastWeek, projectMonth } from '../simulate.ts';

const HOUR_IN_MS = 3_600_000;
const MONDAY = Date.UTC(2026, 10, 2);

test('a forecast is the mean of the same hours', () => {
  const counts = Array.from({ length: 2 * 168 }, (_, hour) =>
    hour < 168 ? hour : (hour % 168) + 10,
  );
  const shape = forecastWeek({ start: MONDAY, intervalInMs: HOUR_IN_MS, counts });
  expect(shape).toEqual(Array.from({ length: 168 }, (_, hour) => hour + 5));
});

test('an hour of the week that was never recorded gets the mean of that hour on other days', () => {
  const shape = forecastWeek({
    start: MONDAY,
    intervalInMs: HOUR_IN_MS,
    counts: Array.from({ length: 48 }, (_, hour) => hour % 24),
  });
  expect(shape[100]).toBe(100 % 24);
});

test('counts of half an hour and of a day are understood', () => {
  const halves = forecastWeek({
    start: MONDAY,
    intervalInMs: HOUR_IN_MS / 2,
    counts: Array.from({ length: 336 }, () => 5),
  });
  expect(halves[0]).toBeCloseTo(10, 9);
  const days = forecastWeek({ start: MONDAY, intervalInMs: 24 * HOUR_IN_MS, counts: [240, 480] });
  expect([days[0], days[23], days[24]]).toEqual([10, 10, 20]);
});

test('a month that was even so far ends as it began', () => {
  // Ten of November's thirty days, 24 a day.
  const counts = Array.from({ length: 240 }, () => 1);
  expect(projectMonth({ start: Date.UTC(2026, 10, 1), intervalInMs: HOUR_IN_MS, counts })).toEqual({
    used: 240,
    projected: 720,
  });
});

test('what belongs to the month before is learned from and not counted', () => {
  const counts = Array.from({ length: 20 * 24 }, (_, hour) => (hour < 240 ? 3 : 1));
  const { used, projected } = projectMonth({
    start: Date.UTC(2026, 9, 22),
    intervalInMs: HOUR_IN_MS,
    counts,
  });
  expect(used).toBe(240);
  expect(projected).toBeGreaterThan(720);
});

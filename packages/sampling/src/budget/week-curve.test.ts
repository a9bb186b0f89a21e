import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWeekCurve } from './week-curve.ts';

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
const shapes = fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), {
  minLength: 168,
  maxLength: 168,
});
const times = fc.integer({ min: 0, max: 4e12 });

test('Monday midnight is the first hour', () => {
  const curve = createWeekCurve(Array.from({ length: 168 }, (_, hour) => (hour === 0 ? 100 : 1)));
  const monday = Date.parse('2026-11-23T00:00:00Z');
  expect(curve.at(monday)).toBeGreaterThan(curve.at(monday - 1) * 50);
  expect(curve.at(monday + HOUR)).toBe(curve.at(monday - 1));
});

test('any week weighs as much as a flat one, wherever it begins', () => {
  fc.assert(
    fc.property(shapes, times, (shape, start) => {
      expect(createWeekCurve(shape).between(start, start + WEEK) / WEEK).toBeCloseTo(1, 6);
    }),
  );
});

test('two neighbouring spans weigh as much as both together', () => {
  fc.assert(
    fc.property(
      shapes,
      times,
      fc.integer({ min: 0, max: 3 * WEEK }),
      fc.integer({ min: 0, max: 3 * WEEK }),
      (shape, start, first, second) => {
        const curve = createWeekCurve(shape);
        const parts =
          curve.between(start, start + first) +
          curve.between(start + first, start + first + second);
        expect(parts / HOUR).toBeCloseTo(curve.between(start, start + first + second) / HOUR, 3);
      },
    ),
  );
});

test('an hour without recorded demand is still planned for', () => {
  const curve = createWeekCurve(Array.from({ length: 168 }, (_, hour) => (hour < 100 ? 1 : 0)));
  expect(curve.at(Date.parse('2026-11-29T20:00:00Z'))).toBeGreaterThan(0.01);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waterLevel } from './water-level.ts';

const demands = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 50,
});
const parts = fc.double({ min: 0.001, max: 0.999, noNaN: true });

function levelOf(demand: readonly number[], capacity: number, fairness = 1): number {
  return waterLevel(
    demand.map((wanted) => ({ demand: wanted, weight: wanted ** (1 - fairness) })),
    capacity,
  );
}

// The textbook way, smallest demand first.
function maxMin(demand: readonly number[], capacity: number): number[] {
  const order = demand
    .map((_, index) => index)
    .toSorted((a, b) => (demand[a] ?? 0) - (demand[b] ?? 0));
  const given = demand.map(() => 0);
  let left = capacity;
  for (const [rank, index] of order.entries()) {
    given[index] = Math.min(demand[index] ?? 0, left / (order.length - rank));
    left -= given[index] ?? 0;
  }
  return given;
}

test('everybody gets what max-min fairness gives, and together the capacity', () => {
  fc.assert(
    fc.property(demands, parts, (demand, part) => {
      const total = demand.reduce((sum, wanted) => sum + wanted, 0);
      fc.pre(total > 1);
      const level = levelOf(demand, total * part);
      const given = demand.map((wanted) => Math.min(wanted, level));
      const expected = maxMin(demand, total * part);
      for (const [index, amount] of given.entries()) {
        expect(amount / total).toBeCloseTo((expected[index] ?? Number.NaN) / total, 6);
      }
      expect(given.reduce((sum, amount) => sum + amount, 0) / (total * part)).toBeCloseTo(1, 6);
    }),
  );
});

test('with fairness 0 every key has the same part of its demand', () => {
  fc.assert(
    fc.property(demands, parts, (demand, part) => {
      const total = demand.reduce((sum, wanted) => sum + wanted, 0);
      fc.pre(total > 1);
      expect(levelOf(demand, total * part, 0)).toBeCloseTo(part, 6);
    }),
  );
});

test('where there is enough, everybody gets all', () => {
  expect(levelOf([1, 2, 3], 6)).toBeGreaterThanOrEqual(3);
  expect(levelOf([1, 2, 3], 7)).toBeGreaterThanOrEqual(3);
  expect(levelOf([0, 0], 0)).toBeGreaterThanOrEqual(0);
});

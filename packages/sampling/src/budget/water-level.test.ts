import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waterLevel } from './water-level.ts';

const demands = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 50,
});
const parts = fc.double({ min: 0.001, max: 0.999, noNaN: true });

function levelOf(demand: readonly number[], capacity: number, fairness = 1, guess = 0): number {
  return waterLevel(
    {
      demand: Float64Array.from(demand),
      weight: Float64Array.from(demand, (wanted) => (wanted > 0 ? wanted ** (1 - fairness) : 0)),
      count: demand.length,
    },
    capacity,
    guess,
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

test('the guess from which the search begins makes no difference', () => {
  fc.assert(
    fc.property(
      demands,
      parts,
      fc.double({ min: 0, max: 1e7, noNaN: true }),
      (demand, part, guess) => {
        const total = demand.reduce((sum, wanted) => sum + wanted, 0);
        fc.pre(total > 1);
        const level = levelOf(demand, total * part);
        expect(levelOf(demand, total * part, 1, guess) / level).toBeCloseTo(1, 6);
      },
    ),
  );
});

test('there is no level when there is enough', () => {
  expect(levelOf([1, 2, 3], 6)).toBe(Number.POSITIVE_INFINITY);
});

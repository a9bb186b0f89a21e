import { describe, expect, test } from 'vitest';
import { createAliasTable, pick } from './alias-table.ts';
import { drawSpans } from './draw-spans.ts';
import { drawBinomial } from './draw.ts';
import { createSeededRandom } from './seeded-random.ts';

const DRAWS = 40_000;

function momentsOf(draw: () => number): { mean: number; variance: number } {
  let sum = 0;
  let squares = 0;
  for (let index = 0; index < DRAWS; index += 1) {
    const value = draw();
    sum += value;
    squares += value ** 2;
  }
  const mean = sum / DRAWS;
  return { mean, variance: squares / DRAWS - mean ** 2 };
}

test('one seed gives the same numbers, another seed others, all of them spread evenly', () => {
  const first = createSeededRandom(1);
  const again = createSeededRandom(1);
  const other = createSeededRandom(2);
  const cells = Array.from({ length: 64 }, () => 0);
  let same = 0;
  for (let index = 0; index < 64_000; index += 1) {
    const number = first();
    expect(number).toBe(again());
    if (number === other()) same += 1;
    cells[Math.floor(number * 64)] = (cells[Math.floor(number * 64)] ?? 0) + 1;
  }
  expect(same).toBeLessThan(3);
  // Chi square with 63 degrees of freedom: above 110 once in 5,000.
  const chiSquare = cells.reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0);
  expect(chiSquare).toBeLessThan(110);
});

describe('binomial', () => {
  test.each([
    [5, 0.3],
    [100, 0.02],
    [100, 0.97],
    [1_000, 0.3],
    [1_000_000, 0.001],
  ])('of %i with %f has its mean and variance', (count, probability) => {
    const random = createSeededRandom(3);
    const { mean, variance } = momentsOf(() => drawBinomial(count, probability, random));
    const expected = count * probability * (1 - probability);
    expect(Math.abs(mean - count * probability)).toBeLessThan(4 * Math.sqrt(expected / DRAWS));
    expect(variance / expected).toBeCloseTo(1, 1);
  });

  test('stays between nothing and everything', () => {
    const random = createSeededRandom(4);
    expect(drawBinomial(100, 0, random)).toBe(0);
    expect(drawBinomial(100, 1, random)).toBe(100);
    expect(drawBinomial(0, 0.5, random)).toBe(0);
  });
});

test('an alias table gives each index exactly its weight', () => {
  const weights = [1, 2, 3, 0, 10, 0.5];
  const total = 16.5;
  const { probability, alias } = createAliasTable(weights);
  const given = weights.map(() => 0);
  for (const [cell, own] of probability.entries()) {
    given[cell] = (given[cell] ?? 0) + own / weights.length;
    const other = alias[cell] ?? cell;
    given[other] = (given[other] ?? 0) + (1 - own) / weights.length;
  }
  for (const [index, weight] of weights.entries())
    expect(given[index]).toBeCloseTo(weight / total, 12);
  expect(pick({ probability, alias }, 0)).toBeLessThan(weights.length);
  expect(pick({ probability, alias }, 1 - 2 ** -53)).toBeLessThan(weights.length);
});

test.each([1, 5, 50])('the spans of %i traces have the mean of their name', (traces) => {
  const random = createSeededRandom(6);
  const name = { name: 'GET /a', weight: 1, spansPerTrace: 20, spansSpread: 0.8 };
  const { mean } = momentsOf(() => drawSpans(name, traces, random));
  expect(mean / traces / 20).toBeCloseTo(1, 1);
  expect(drawSpans({ ...name, spansSpread: undefined }, traces, random)).toBe(traces * 20);
});

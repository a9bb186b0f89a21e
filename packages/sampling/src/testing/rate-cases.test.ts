import { expect, test } from 'vitest';
import { naiveRate } from './naive-rate.ts';
import { createRateCases, type RatePolicy } from './rate-cases.ts';

test('cases are as many as asked for, have rates of every kind, and survive JSON', () => {
  let world: RatePolicy | undefined;
  const rates: number[] = [];
  const parents = new Set<unknown>();
  for (const line of createRateCases(2_000, 5)) {
    expect(JSON.parse(JSON.stringify(line))).toEqual(line);
    if ('policy' in line) {
      world = line;
      continue;
    }
    if (!world) throw new Error('a case before its policy');
    const { op, rate, ...context } = line;
    const attributes =
      op === undefined ? context.attributes : { ...context.attributes, 'sentry.op': op };
    // From the neutral words alone, by the second reading.
    expect(rate).toBeCloseTo(naiveRate(world.policy, { ...context, attributes }, world), 12);
    rates.push(rate);
    parents.add(context.parentSampled);
  }
  expect(rates).toHaveLength(2_000);
  expect(parents).toEqual(new Set([undefined, true, false]));
  expect(rates.filter((rate) => rate > 0 && rate < 1).length).toBeGreaterThan(300);
  expect(new Set(rates).size).toBeGreaterThan(50);
});

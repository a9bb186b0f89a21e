import { expect, test } from 'vitest';
import { createBill, publishedPrices } from '../simulate.ts';

test('what the plan includes costs nothing more', () => {
  expect(createBill(10_000_000, publishedPrices, 'team', 'spans')).toMatchObject({
    onDemand: 0,
    dollars: 0,
  });
});

test('each span costs what its tier says', () => {
  // 90 million at 2.0 dollars a million and 50 million at 1.8.
  expect(createBill(150_000_000, publishedPrices, 'team', 'spans').dollars).toBeCloseTo(
    180 + 90,
    6,
  );
  expect(createBill(150_000_000, publishedPrices, 'business', 'spans').dollars).toBeCloseTo(
    360 + 180,
    6,
  );
  // 50,000 errors at 0.0003625, 400,000 at 0.0002188, 100,000 at 0.0001875.
  expect(createBill(600_000, publishedPrices, 'team', 'errors').dollars).toBeCloseTo(
    18.125 + 87.52 + 18.75,
    6,
  );
});

test('a bill names the date of its prices, which are replaceable', () => {
  const own = {
    ...publishedPrices,
    date: '2027-01-01',
    plans: {
      ...publishedPrices.plans,
      team: {
        ...publishedPrices.plans.team,
        spans: { included: 0, tiers: [{ from: 0, reserved: 1, payAsYouGo: 2 }] },
      },
    },
  };
  expect(createBill(3, own, 'team', 'spans')).toEqual({
    date: '2027-01-01',
    units: 3,
    included: 0,
    onDemand: 3,
    dollars: 6,
  });
});

import { compareSampling, createTraffic, publishedPrices } from '@sentry-kit/sampling/simulate';

const start = Date.UTC(2026, 10, 1);
const traffic = createTraffic({
  start,
  days: 30,
  tracesPerDay: 300_000,
  names: 20,
  spansPerTrace: 12,
  bursts: [{ at: Date.UTC(2026, 10, 12, 9), lengthInMinutes: 45, factor: 50 }],
});

/** A fixed rate beside a budget, over the same month. */
export const comparison = compareSampling(
  traffic,
  {
    policy: { rules: [], defaultRate: 0.1 },
    spansPerMonth: 11_000_000,
    priceTable: publishedPrices,
  },
  {
    policy: { rules: [], defaultRate: 1 },
    budget: { limit: { spans: 11_000_000, per: 'month' } },
    spansPerMonth: 11_000_000,
    priceTable: publishedPrices,
  },
);

console.log(
  comparison.before.blindMinutes,
  comparison.after.blindMinutes,
  comparison.difference.dollars,
);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTracesSampler, isSamplingError, suggestPolicy } from '../index.ts';

test('what is rare is kept whole, what is frequent is thinned to the same share', () => {
  const traffic = [
    { name: 'GET /assets', traces: 1_000_000 },
    { name: 'POST /checkout', traces: 1_000, spansPerTrace: 20 },
    { name: 'GET /search', traces: 50_000, spansPerTrace: 4 },
  ];
  expect(suggestPolicy(traffic, { spans: 120_000 })).toEqual({
    rules: [
      { id: 'GET /assets', when: { name: 'GET /assets' }, rate: 0.05 },
      { id: 'GET /search', when: { name: 'GET /search' }, rate: 0.25 },
      { id: '(kept whole)', when: { name: ['POST /checkout'] }, rate: 1 },
    ],
    defaultRate: 0.0983,
  });
});

test('traffic inside the budget is kept', () => {
  expect(suggestPolicy([{ name: 'a', traces: 10 }], { spans: 10 })).toEqual({
    rules: [],
    defaultRate: 1,
  });
  expect(suggestPolicy([], { spans: 0 })).toEqual({ rules: [], defaultRate: 1 });
});

test('the suggested rates use the budget and never more', () => {
  const entry = fc.record({
    traces: fc.integer({ min: 0, max: 1e7 }),
    spansPerTrace: fc.integer({ min: 1, max: 1000 }),
  });
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 50 }),
      fc.integer({ min: 1, max: 1e8 }),
      (entries, spans) => {
        const traffic = entries.map((each, index) => ({ name: `/${index}`, ...each }));
        const sampler = createTracesSampler(suggestPolicy(traffic, { spans }));
        const demand = traffic.reduce((sum, each) => sum + each.traces * each.spansPerTrace, 0);
        const kept = traffic.reduce(
          (sum, each) => sum + each.traces * each.spansPerTrace * sampler({ name: each.name }),
          0,
        );
        expect(kept).toBeLessThanOrEqual(spans * (1 + 1e-9));
        expect(kept).toBeGreaterThanOrEqual(0.99 * Math.min(demand, spans));
      },
    ),
    { seed: 9 },
  );
});

test.each([
  [[{ name: 'a', traces: -1 }], 1],
  [[{ name: 'a', traces: Number.NaN }], 1],
  [[], Number.NaN],
])('%j and %d are refused', (traffic, spans) => {
  expect(() => suggestPolicy(traffic, { spans })).toThrow(
    expect.toSatisfy((error: unknown) => isSamplingError(error, 'invalid-input')),
  );
});

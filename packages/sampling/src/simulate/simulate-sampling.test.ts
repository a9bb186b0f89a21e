import { describe, expect, test } from 'vitest';
import { isSamplingError } from '../index.ts';
import {
  chartSimulations,
  compareSampling,
  createSeededRandom,
  createTraffic,
  publishedPrices,
  simulateSampling,
  type Simulation,
} from '../simulate.ts';

const START = Date.UTC(2026, 10, 2);
const DAY_IN_MS = 86_400_000;
const traffic = createTraffic({ start: START, days: 7, tracesPerDay: 500_000, names: 40 });
const tenth = {
  rules: [{ id: 'first', when: { name: 'GET /route-1' }, rate: 0 }],
  defaultRate: 0.1,
};

function droppedBy({ dropped }: Simulation): number {
  return Object.values(dropped).reduce((sum, count) => sum + count, 0);
}

describe('traffic', () => {
  test('has the days, the names and the weekend of its model', () => {
    const daily = Array.from({ length: 7 }, (_, day) =>
      traffic.counts.slice(day * 1_440, (day + 1) * 1_440).reduce((sum, count) => sum + count, 0),
    );
    expect(daily.reduce((sum, count) => sum + count, 0) / 7 / 500_000).toBeCloseTo(1, 1);
    expect((daily[5] ?? 0) / (daily[2] ?? 1)).toBeCloseTo(0.5, 1);
    expect(traffic.names.map(({ weight }) => weight).slice(0, 3)).toEqual([1, 1 / 2, 1 / 3]);
  });

  test('bursts, grows, and brings new and unique names', () => {
    const at = START + DAY_IN_MS;
    const wild = createTraffic({
      start: START,
      days: 7,
      tracesPerDay: 10_000,
      noise: 0,
      growth: 3,
      bursts: [{ at, lengthInMinutes: 10, factor: 50 }],
      release: { at, names: 5, share: 0.25 },
      flood: { from: at, to: at + DAY_IN_MS, share: 0.5 },
    });
    expect((wild.counts[1_440] ?? 0) / (wild.counts[1_439] ?? 1)).toBeCloseTo(50, 0);
    const total = wild.names.reduce((sum, { weight }) => sum + weight, 0);
    const fresh = wild.names.filter(({ from }) => from === at);
    expect(fresh).toHaveLength(5);
    expect(fresh.reduce((sum, { weight }) => sum + weight, 0) / total).toBeCloseTo(0.25, 9);
    expect([
      wild.uniqueNameShare?.[1_439],
      wild.uniqueNameShare?.[1_440],
      wild.uniqueNameShare?.[2_880],
    ]).toEqual([0, 0.5, 0]);
  });
});

test('a new name is not seen before its release', () => {
  const at = START + DAY_IN_MS;
  const simulation = simulateSampling(
    createTraffic({
      start: START,
      days: 2,
      tracesPerDay: 100_000,
      release: { at, names: 3, share: 0.5 },
    }),
    {
      policy: {
        rules: [{ id: 'old', when: { name: { prefix: 'GET /route-' } }, rate: 0 }],
        defaultRate: 1,
      },
    },
  );
  const kept = (from: number, to: number) =>
    simulation.hours.slice(from, to).reduce((sum, hour) => sum + hour.kept.traces, 0);
  expect(kept(0, 24)).toBe(0);
  expect(kept(24, 48) / (simulation.offered.traces / 2)).toBeCloseTo(0.5, 1);
});

test('traffic that makes no sense is refused with every problem', () => {
  const broken = { start: Number.NaN, intervalInMs: 0, counts: [1, -1], names: [] };
  try {
    simulateSampling(broken, { policy: tenth });
    expect.unreachable();
  } catch (error) {
    if (!isSamplingError(error, 'invalid-input')) throw error;
    expect(error.diagnostics.map(({ path }) => path[0])).toEqual([
      'start',
      'intervalInMs',
      'counts',
      'names',
    ]);
  }
});

describe('a policy alone', () => {
  const simulation = simulateSampling(traffic, { policy: tenth });

  test('keeps its rates, and every trace is kept or dropped by somebody', () => {
    const first = traffic.names[0]?.weight ?? 0;
    const share = first / traffic.names.reduce((sum, { weight }) => sum + weight, 0);
    expect(simulation.kept.traces / simulation.offered.traces / (1 - share)).toBeCloseTo(0.1, 2);
    expect(simulation.kept.traces + droppedBy(simulation)).toBeCloseTo(
      simulation.offered.traces,
      3,
    );
    expect(simulation.stored).toEqual(simulation.kept);
  });

  test('extrapolates to what was offered, without what it never keeps', () => {
    const first =
      (traffic.names[0]?.weight ?? 0) / traffic.names.reduce((sum, { weight }) => sum + weight, 0);
    const seen = simulation.offered.traces * (1 - first);
    expect(Math.abs(simulation.estimate.traces - seen) / seen).toBeLessThan(0.01);
  });

  test('gives the same answer again, and another one with other numbers', () => {
    expect(simulateSampling(traffic, { policy: tenth })).toEqual(simulation);
    const other = simulateSampling(traffic, { policy: tenth, random: createSeededRandom(2) });
    expect(other.kept.traces).not.toBe(simulation.kept.traces);
  });

  test('follows rules with time windows', () => {
    const night = {
      rules: [
        {
          id: 'day-two',
          between: { from: '2026-11-03T00:00:00Z', to: '2026-11-04T00:00:00Z' },
          rate: 0,
        },
      ],
      defaultRate: 1,
    };
    const { hours } = simulateSampling(traffic, { policy: night });
    expect(hours.slice(24, 48).every(({ kept }) => kept.traces === 0)).toBe(true);
    expect(hours[23]?.kept.traces).toBe(hours[23]?.offered.traces);
    expect(hours[48]?.kept.traces).toBe(hours[48]?.offered.traces);
  });

  test('keeps the first of each second when a rule says so', () => {
    const little = createTraffic({ start: START, days: 0.1, tracesPerDay: 864_000, names: 3 });
    const policy = { rules: [{ id: 'first', firstPerSecond: 2, rate: 0 }], defaultRate: 0 };
    const { kept } = simulateSampling(little, {
      policy,
      budget: { limit: { spans: 1e9, per: 'day' } },
    });
    // Two of about ten in each of 8,640 seconds.
    expect(kept.traces / 8_640).toBeCloseTo(2, 1);
  });
});

describe('limits behind the policy', () => {
  test('a budget holds, names who dropped, and leaves alone what a rule always keeps', () => {
    const policy = {
      rules: [{ id: 'pay', when: { name: 'GET /route-3' }, always: true as const }],
      defaultRate: 0.5,
    };
    const limit = { spans: 1_000_000, per: 'day' as const };
    const simulation = simulateSampling(traffic, { policy, budget: { limit } });
    for (let day = 0; day < 7; day += 1) {
      const kept = simulation.hours
        .slice(day * 24, day * 24 + 24)
        .reduce((sum, hour) => sum + hour.kept.spans, 0);
      // What is always kept is charged, whatever the budget would say.
      expect(kept).toBeLessThan(limit.spans * 1.001);
      expect(kept).toBeGreaterThan(limit.spans * 0.95);
    }
    expect(simulation.dropped.budget).toBeGreaterThan(0);
    expect(simulation.dropped.policy).toBeGreaterThan(0);
    expect(simulation.kept.traces + droppedBy(simulation)).toBeCloseTo(
      simulation.offered.traces,
      0,
    );
  });

  test('a quota ends the month early, and the minutes after it are blind', () => {
    const simulation = simulateSampling(traffic, {
      policy: { rules: [], defaultRate: 1 },
      spansPerMonth: 5_000_000,
    });
    expect(simulation.stored.spans).toBeCloseTo(5_000_000, 3);
    expect(simulation.blindMinutes).toBeGreaterThan(1_000);
    expect(simulation.dropped.quota).toBeGreaterThan(0);
    expect(simulation.estimate.relativeError).toBeLessThan(-0.5);
  });

  test('spike protection takes the burst and little else', () => {
    const spiky = createTraffic({
      start: START,
      days: 7,
      tracesPerDay: 500_000,
      bursts: [{ at: START + 3 * DAY_IN_MS, lengthInMinutes: 120, factor: 50 }],
    });
    const perHour = (500_000 * 8) / 24;
    const simulation = simulateSampling(spiky, {
      policy: { rules: [], defaultRate: 1 },
      spikeProtection: {
        monthlyQuota: perHour * 720,
        history: Array.from({ length: 168 }, () => perHour),
      },
    });
    const inBurst = simulation.hours.slice(72, 74);
    const lost = ({ kept, stored }: Simulation['hours'][number]) => kept.spans - stored.spans;
    const lostInBurst = inBurst.reduce((sum, hour) => sum + lost(hour), 0);
    const lostAtAll = simulation.hours.reduce((sum, hour) => sum + lost(hour), 0);
    expect(lostInBurst).toBeGreaterThan(0);
    expect(lostInBurst / lostAtAll).toBeGreaterThan(0.9);
  });
});

test('two set-ups are compared in spans, blind minutes and dollars, and drawn as one chart', () => {
  const { before, after, difference } = compareSampling(
    traffic,
    { policy: { rules: [], defaultRate: 1 }, priceTable: publishedPrices },
    { policy: tenth, priceTable: publishedPrices },
  );
  expect(difference.storedSpans).toBe(after.stored.spans - before.stored.spans);
  expect(difference.storedSpans).toBeLessThan(0);
  expect(difference.dollars).toBeCloseTo(
    (after.bill?.dollars ?? 0) - (before.bill?.dollars ?? 0),
    6,
  );
  const chart = chartSimulations({ all: before, tenth: after });
  expect(chart.columns).toEqual(['hour', 'offered', 'all', 'tenth']);
  expect(chart.rows).toHaveLength(168);
  expect(chart.rows[0]).toEqual([
    '2026-11-02T00:00:00.000Z',
    before.hours[0]?.offered.spans,
    before.hours[0]?.stored.spans,
    after.hours[0]?.stored.spans,
  ]);
});

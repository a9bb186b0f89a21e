import { describe, expect, test } from 'vitest';
import { createBudget, isSamplingError, type Budget, type BudgetOptions } from '../index.ts';
import { createSeededRandom } from '../simulate.ts';
import { createManualClock, type ManualClock } from '../testing/manual-clock.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const HOUR_IN_MS = 3_600_000;
const random = createSeededRandom(5);

// Offers traces of a key at an even pace and feeds back what chance keeps of them.
function offer(
  budget: Budget,
  clock: ManualClock,
  key: string,
  perSecond: number,
  seconds: number,
  spans = 1,
): number {
  let kept = 0;
  for (let step = 0; step < perSecond * seconds; step += 1) {
    clock.advance(1_000 / perSecond);
    const rate = budget.decide(key, 1);
    const isKept = random() < rate;
    if (isKept) kept += 1;
    budget.record({ key, kept: isKept, spans: isKept ? spans : 0, rate });
  }
  return kept;
}

function start(
  limit: number,
  per: 'minute' | 'hour' | 'day' = 'hour',
  options: BudgetOptions = {},
) {
  const clock = createManualClock(NOON);
  return { clock, budget: createBudget({ spans: limit, per }, { clock, random, ...options }) };
}

describe('a limit that is not reached', () => {
  test('changes nothing', () => {
    const { budget, clock } = start(100_000);
    expect(offer(budget, clock, 'GET /a', 10, 600)).toBe(6_000);
    expect(budget.stats().fuse.decisions).toBe(0);
  });

  test('passes on a rate of 0 and a rate below 1', () => {
    const { budget } = start(100_000);
    expect(budget.decide('GET /a', 0)).toBe(0);
    expect(budget.decide('GET /a', Number.NaN)).toBe(0);
    expect(budget.decide('GET /a', 0.25)).toBe(0.25);
  });
});

describe('a limit that is far below the demand', () => {
  test('is reached and not passed, hour after hour', () => {
    const { budget, clock } = start(5_000);
    for (let hour = 0; hour < 3; hour += 1) {
      const kept = offer(budget, clock, 'GET /a', 20, 3_600);
      expect(kept).toBeLessThanOrEqual(5_000);
      expect(kept).toBeGreaterThan(4_900);
    }
  });

  test('counts spans, once outcomes tell how many a trace has', () => {
    const { budget, clock } = start(50_000);
    const kept = offer(budget, clock, 'GET /a', 20, 3_599, 10);
    expect(kept * 10).toBeLessThanOrEqual(50_000);
    expect(kept * 10).toBeGreaterThan(49_000);
    // Before the first outcome, what was expected of the first trace counted as spent.
    expect(budget.stats().spent).toBeCloseTo(kept * 10, -1);
  });

  test('counts traces when it is a limit of events', () => {
    const clock = createManualClock(NOON);
    const budget = createBudget({ events: 5_000, per: 'hour' }, { clock, random });
    expect(offer(budget, clock, 'GET /a', 20, 3_599, 10)).toBeGreaterThan(4_900);
    expect(budget.stats().spent).toBeLessThanOrEqual(5_000);
  });

  test('counts what it expects as long as nothing is fed back', () => {
    const { budget, clock } = start(5_000);
    let expected = 0;
    for (let step = 0; step < 71_980; step += 1) {
      clock.advance(50);
      expected += budget.decide('GET /a', 1);
    }
    expect(budget.stats().spent).toBeCloseTo(expected, 0);
    expect(expected).toBeGreaterThan(4_900);
    expect(expected).toBeLessThanOrEqual(5_000);
  });

  test('meets a burst within a second, without its fuse', () => {
    const { budget, clock } = start(36_000);
    offer(budget, clock, 'GET /a', 20, 300);
    // Twenty a second are kept of a thousand: without a reaction the second would keep a thousand.
    const kept = offer(budget, clock, 'GET /a', 1_000, 1);
    expect(kept).toBeLessThan(200);
    expect(offer(budget, clock, 'GET /a', 1_000, 60) / 60).toBeLessThan(20);
    expect(budget.stats().fuse.decisions).toBe(0);
  });

  test('is never blind after a burst', () => {
    const { budget, clock } = start(36_000);
    offer(budget, clock, 'GET /a', 20, 60);
    offer(budget, clock, 'GET /a', 1_000, 60);
    expect(offer(budget, clock, 'GET /a', 20, 60)).toBeGreaterThan(60);
  });
});

describe('keys', () => {
  test('a small key keeps everything beside one that has a hundred times its traffic', () => {
    const { budget, clock } = start(36_000);
    let small = 0;
    for (let second = 0; second < 1_200; second += 1) {
      offer(budget, clock, 'GET /large', 99, 0.9);
      small += offer(budget, clock, 'GET /small', 10, 0.1);
    }
    expect(small).toBeGreaterThan(1_150);
  });

  test('with fairness 0 all keys have one rate', () => {
    const { budget, clock } = start(36_000, 'hour', { fairness: 0 });
    for (let second = 0; second < 600; second += 1) {
      offer(budget, clock, 'GET /large', 99, 0.9);
      offer(budget, clock, 'GET /small', 10, 0.1);
    }
    expect(budget.decide('GET /small', 1)).toBeCloseTo(budget.decide('GET /large', 1), 6);
  });

  test('come from the option, else from the name in the shape of any SDK major', () => {
    const named = createBudget({ spans: 1, per: 'hour' });
    expect(named.keyOf({ name: 'GET /a' })).toBe('GET /a');
    expect(named.keyOf({ transactionContext: { name: 'GET /b' } })).toBe('GET /b');
    const byPlan = createBudget(
      { spans: 1, per: 'hour' },
      { key: ({ attributes }) => String(attributes?.['customer.plan']) },
    );
    expect(byPlan.keyOf({ name: 'GET /a', attributes: { 'customer.plan': 'free' } })).toBe('free');
  });
});

describe('a process that begins', () => {
  test('in the middle of a window takes it that the plan was kept to so far', () => {
    const clock = createManualClock(NOON + HOUR_IN_MS / 2);
    const budget = createBudget({ spans: 10_000, per: 'hour' }, { clock, random });
    const kept = offer(budget, clock, 'GET /a', 20, 1_799);
    expect(kept).toBeLessThanOrEqual(5_000);
    expect(kept).toBeGreaterThan(4_850);
  });

  test('from a snapshot goes on, with what was spent and what it knows of its keys', () => {
    const { budget, clock } = start(10_000);
    const before = offer(budget, clock, 'GET /a', 50, 900, 4) * 4;
    const snapshot: unknown = JSON.parse(JSON.stringify(budget.snapshot()));
    expect(snapshot).toEqual(budget.snapshot());
    const heir = createBudget(
      { spans: 10_000, per: 'hour' },
      { clock, random, snapshot: budget.snapshot() },
    );
    // The first trace is already sampled as its forerunner would have done.
    expect(heir.decide('GET /a', 1)).toBeCloseTo(budget.decide('GET /a', 1), 1);
    const after = offer(heir, clock, 'GET /a', 50, 2_699, 4) * 4;
    expect(before + after).toBeLessThanOrEqual(10_000);
    expect(before + after).toBeGreaterThan(9_800);
  });

  test('from the snapshot of an earlier window begins with a full budget', () => {
    const { budget, clock } = start(10_000);
    offer(budget, clock, 'GET /a', 50, 3_599);
    clock.set(NOON + HOUR_IN_MS);
    const heir = createBudget(
      { spans: 10_000, per: 'hour' },
      { clock, random, snapshot: budget.snapshot() },
    );
    expect(heir.decide('GET /a', 1)).toBeGreaterThan(0);
    expect(heir.stats().spent).toBeLessThan(1);
  });
});

describe('a forecast', () => {
  test('saves in a quiet hour for a busy one', () => {
    const clock = createManualClock(Date.UTC(2026, 10, 23));
    // Two spans in three belong to the second half of the day.
    const forecast = Array.from({ length: 168 }, (_, hour) => (hour % 24 < 12 ? 1 : 2));
    const budget = createBudget({ spans: 30_000, per: 'day' }, { clock, random, forecast });
    expect(offer(budget, clock, 'GET /a', 2, 43_200) / 10_000).toBeCloseTo(1, 1);
    expect(offer(budget, clock, 'GET /a', 4, 43_199) / 20_000).toBeCloseTo(1, 1);
  });
});

describe('bad input', () => {
  test('is refused with every problem and what to do', () => {
    const refused = () =>
      createBudget(
        { spans: 0, per: 'hour' },
        { fairness: 2, forecast: [1, 2], monthStartsOn: 31, maximumKeys: 0, spansPerTrace: 0 },
      );
    expect(refused).toThrow(/spans: It must be a number from 1 to Infinity; got 0/s);
    try {
      refused();
    } catch (error) {
      if (!isSamplingError(error, 'invalid-input')) throw error;
      expect(error.diagnostics.map(({ path }) => path[0])).toEqual([
        'spans',
        'fairness',
        'forecast',
        'monthStartsOn',
        'maximumKeys',
        'spansPerTrace',
      ]);
    }
  });

  test('of a clock that is set back does not stop it', () => {
    const { budget, clock } = start(36_000);
    offer(budget, clock, 'GET /a', 20, 60);
    clock.advance(-2 * HOUR_IN_MS);
    expect(offer(budget, clock, 'GET /a', 20, 60)).toBeGreaterThan(100);
  });
});

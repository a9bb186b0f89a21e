import { describe, expect, test } from 'vitest';
import { createBudget } from '../index.ts';
import { createSeededRandom } from '../simulate.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { printFigure } from '../testing/proof.ts';

const uniqueNames = 1_000_000;
const seconds = 3_600;
const goal = 100_000;

// Twenty routes from one to two hundred traces a second, beside a flood of names that never come again.
const routes = Array.from({ length: 20 }, (_, index) => ({
  name: `GET /route-${index}`,
  perSecond: [1, 2, 5, 20, 200][index % 5] ?? 1,
}));

describe(`${uniqueNames} unique names`, () => {
  const random = createSeededRandom(11);
  const start = Date.UTC(2026, 10, 22, 12);
  const clock = createManualClock(start);
  const budget = createBudget({ spans: goal, per: 'hour' }, { clock, random });
  const kept = new Map<string, number>();
  let keptUnique = 0;
  let unique = 0;

  function offer(name: string): boolean {
    const rate = budget.decide(name, 1);
    const isKept = random() < rate;
    budget.record({ key: name, kept: isKept, spans: isKept ? 1 : 0, rate });
    return isKept;
  }

  const step = 50;
  for (let at = 0; at < seconds * 1_000; at += step) {
    for (const { name, perSecond } of routes) {
      const count =
        Math.floor(((at + step) * perSecond) / 1_000) - Math.floor((at * perSecond) / 1_000);
      for (let index = 0; index < count; index += 1)
        if (offer(name)) kept.set(name, (kept.get(name) ?? 0) + 1);
    }
    const due = Math.floor((uniqueNames * (at + step)) / (seconds * 1_000));
    for (; unique < due; unique += 1) if (offer(`GET /unique/${unique}`)) keptUnique += 1;
    clock.advance(at + step < seconds * 1_000 ? step : step - 1);
  }
  const keptRoutes = [...kept.values()].reduce((sum, count) => sum + count, 0);

  test('do not lift what is kept above 1.01 of the goal', () => {
    expect(keptRoutes + keptUnique).toBeLessThanOrEqual(goal * 1.01);
    expect(keptRoutes + keptUnique).toBeGreaterThan(goal * 0.98);
    printFigure(
      `budget under ${uniqueNames} unique names: kept ${((keptRoutes + keptUnique) / goal).toFixed(4)} of the goal`,
    );
  });

  test('leave every route at least the smaller of its demand and 0.9 of its fair share', () => {
    // All names that never come again share one place beside the routes.
    const demands = [...routes.map(({ perSecond }) => perSecond * seconds), uniqueNames].toSorted(
      (a, b) => a - b,
    );
    let left = goal;
    let share = 0;
    for (const [rank, demand] of demands.entries()) {
      share = left / (demands.length - rank);
      if (demand > share) break;
      left -= demand;
    }
    let worst = Number.POSITIVE_INFINITY;
    for (const { name, perSecond } of routes) {
      worst = Math.min(worst, (kept.get(name) ?? 0) / Math.min(perSecond * seconds, share));
    }
    printFigure(
      `budget under ${uniqueNames} unique names: the worst route keeps ${worst.toFixed(3)} of its share`,
    );
    expect(worst).toBeGreaterThanOrEqual(0.9);
    expect(budget.stats().trackedKeys).toBeLessThanOrEqual(1_000);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { createBudget, type Budget, type BudgetStore, type OnStoreLost } from '../index.ts';
import { createBudgetStore } from '../redis.ts';
import { createSeededRandom } from '../simulate.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { createMemoryExchange } from './memory-store.ts';

const START = Date.UTC(2026, 10, 22, 12);
const STEP_IN_MS = 50;
const LIMIT = 12_000;

/** A store that can be made to answer not at all, or too late. */
interface FaultyStore extends BudgetStore {
  fault: 'none' | 'silent' | 'refuses' | 'loses-answers';
  calls: number;
}

function createFaultyStore(now: () => number, onStoreLost: OnStoreLost): FaultyStore {
  const inner = createMemoryExchange(now);
  const never = new Promise<never>(() => {});
  const faults: Pick<FaultyStore, 'fault' | 'calls'> = { fault: 'none', calls: 0 };
  const store = createBudgetStore(
    async (request) => {
      faults.calls += 1;
      if (faults.fault === 'refuses') throw new Error('ECONNREFUSED');
      if (faults.fault === 'silent') return never;
      const answer = inner(request);
      return faults.fault === 'loses-answers' ? never : answer;
    },
    { onStoreLost },
  );
  return Object.assign(faults, store);
}

function createFleet(onStoreLost: OnStoreLost = 'share') {
  const clock = createManualClock(START);
  const random = createSeededRandom(3);
  const store = createFaultyStore(clock.now, onStoreLost);
  const members: {
    readonly budget: Budget;
    readonly perSecond: number;
    kept: number;
    fused: number;
    due: number;
  }[] = [];
  return {
    clock,
    store,
    members,
    kept: () => members.reduce((sum, { kept }) => sum + kept, 0),
    join(perSecond: number) {
      const budget = createBudget(
        { events: LIMIT, per: 'minute' },
        { clock, random, store, key: () => 'all' },
      );
      const member = { budget, perSecond, kept: 0, fused: 0, due: 0 };
      members.push(member);
      return member;
    },
    async run(seconds: number) {
      for (let step = 0; step < (seconds * 1_000) / STEP_IN_MS; step += 1) {
        clock.advance(STEP_IN_MS);
        // oxlint-disable-next-line no-await-in-loop -- lets the store answer, as a turn of the event loop does
        await new Promise(setImmediate);
        for (const member of members) {
          member.due += (member.perSecond * STEP_IN_MS) / 1_000;
          for (; member.due >= 1; member.due -= 1) {
            const rate = member.budget.decide('all', 1);
            const kept = random() < rate;
            if (kept) member.kept += 1;
            member.budget.record({ key: 'all', kept, spans: kept ? 1 : 0, rate });
          }
        }
      }
    },
  };
}

const fleets: ReturnType<typeof createFleet>[] = [];
const started = (onStoreLost?: OnStoreLost) => {
  const fleet = createFleet(onStoreLost);
  fleets.push(fleet);
  return fleet;
};
afterEach(() => {
  for (const fleet of fleets.splice(0)) {
    fleet.store.fault = 'refuses';
    for (const { budget } of fleet.members) void budget.close();
  }
});

describe('a fleet whose demand is four times its budget', () => {
  test('never keeps more than the limit, and leaves less than a hundredth', async () => {
    const fleet = started();
    for (let member = 0; member < 10; member += 1) fleet.join(80);
    await fleet.run(59.9);
    expect(fleet.kept()).toBeLessThanOrEqual(LIMIT);
    expect(fleet.kept()).toBeGreaterThan(LIMIT * 0.99);
    expect(fleet.store.calls / fleet.kept()).toBeLessThan(0.1);
  });

  test('gives every process the same rate, also one that joins late', async () => {
    const fleet = started();
    for (let member = 0; member < 5; member += 1) fleet.join(80);
    await fleet.run(20);
    const late = fleet.join(80);
    const before = fleet.members.map(({ kept }) => kept);
    await fleet.run(20);
    const since = fleet.members.map(({ kept }, index) => kept - (before[index] ?? 0));
    const mean = since.reduce((sum, kept) => sum + kept, 0) / since.length;
    expect(late.kept).toBeGreaterThan(mean * 0.8);
    expect(late.kept).toBeLessThan(mean * 1.2);
  });

  test('gives back what is left when a process closes', async () => {
    const fleet = started();
    const leaving = fleet.join(400);
    fleet.join(400);
    await fleet.run(10);
    fleet.members.splice(0, 1);
    await leaving.budget.close();
    await fleet.run(49.9);
    expect(leaving.kept + fleet.kept()).toBeLessThanOrEqual(LIMIT);
    expect(leaving.kept + fleet.kept()).toBeGreaterThan(LIMIT * 0.99);
  });

  test('starts each window with a full budget', async () => {
    const fleet = started();
    for (let member = 0; member < 4; member += 1) fleet.join(200);
    await fleet.run(59.9);
    const first = fleet.kept();
    await fleet.run(60);
    expect(fleet.kept() - first).toBeGreaterThan(LIMIT * 0.98);
    expect(fleet.kept() - first).toBeLessThanOrEqual(LIMIT);
  });

  test('keeps to the limit when answers are lost on the way: a repeated request is not granted twice', async () => {
    const fleet = started('closed');
    for (let member = 0; member < 4; member += 1) fleet.join(200);
    for (let second = 0; second < 59; second += 1) {
      fleet.store.fault = second % 3 === 1 ? 'loses-answers' : 'none';
      // oxlint-disable-next-line no-await-in-loop -- one second after the other
      await fleet.run(1);
    }
    expect(fleet.kept()).toBeLessThanOrEqual(LIMIT);
    expect(fleet.kept()).toBeGreaterThan(LIMIT * 0.5);
  });
});

describe('a store that is lost', () => {
  async function lose(onStoreLost: OnStoreLost, fault: FaultyStore['fault']) {
    const fleet = started(onStoreLost);
    for (let member = 0; member < 4; member += 1) fleet.join(200);
    await fleet.run(20);
    const before = fleet.kept();
    fleet.store.fault = fault;
    await fleet.run(30);
    return { fleet, before, during: fleet.kept() - before };
  }

  test.each(['silent', 'refuses'] as const)(
    'and %s: the processes go on with their shares',
    async (fault) => {
      const { fleet, before, during } = await lose('share', fault);
      // Half of the window is half of the budget; shares are cut by a tenth for safety.
      expect(during).toBeGreaterThan(LIMIT * 0.4);
      expect(before + during).toBeLessThanOrEqual(LIMIT);
      expect(fleet.members[0]?.budget.stats().fleet?.isStoreLost).toBe(true);
    },
  );

  test('and is to be closed: nothing is kept once the leases are used up', async () => {
    const { fleet } = await lose('closed', 'refuses');
    const later = fleet.kept();
    await fleet.run(5);
    expect(fleet.kept()).toBe(later);
  });

  test('and is to be open: everything is kept', async () => {
    const { during } = await lose('open', 'refuses');
    expect(during).toBeGreaterThan(800 * 30 * 0.95);
  });

  test('and comes back is told what was spent without it', async () => {
    const { fleet } = await lose('share', 'silent');
    fleet.store.fault = 'none';
    await fleet.run(9.9);
    expect(fleet.members[0]?.budget.stats().fleet?.isStoreLost).toBe(false);
    expect(fleet.kept()).toBeLessThanOrEqual(LIMIT);
    expect(fleet.kept()).toBeGreaterThan(LIMIT * 0.9);
  });

  test('and never was there keeps nothing, and answers at once', async () => {
    const fleet = started('share');
    fleet.store.fault = 'silent';
    fleet.join(100);
    await fleet.run(5);
    expect(fleet.kept()).toBe(0);
  });
});

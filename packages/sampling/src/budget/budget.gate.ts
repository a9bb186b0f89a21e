import { expect, test } from 'vitest';
import type * as own from '../index.ts';
import { createSeededRandom } from '../simulate.ts';
import { usedBytes } from '../testing/heap.ts';
import { loadBundle } from '../testing/load-bundle.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { printFigure } from '../testing/proof.ts';

const { createBudget } = (await loadBundle(`export { createBudget } from './index.ts';`)) as Pick<
  typeof own,
  'createBudget'
>;

const START = Date.UTC(2026, 10, 22, 12);
const UNIQUE_NAMES = 1_000_000;
const DECISIONS = 2_000_000;
const ROUNDS = 7;
const TIMEOUT_IN_MS = 120_000;

test(
  'the state is at most a megabyte after a million unique names',
  { timeout: TIMEOUT_IN_MS },
  () => {
    const clock = createManualClock(START);
    const random = createSeededRandom(1);
    const before = usedBytes();
    const budget = createBudget({ spans: 100_000, per: 'hour' }, { clock, random });
    for (let index = 0; index < UNIQUE_NAMES; index += 1) {
      if (index % 280 === 0) clock.advance(1_000);
      budget.decide(`GET /unique/${index}`, 1);
    }
    const kilobytes = (usedBytes() - before) / 1_024;
    printFigure(`budget: ${kilobytes.toFixed(0)} kB of state after ${UNIQUE_NAMES} unique names`);
    expect(kilobytes).toBeLessThanOrEqual(1_024);
    expect(budget.stats().trackedKeys).toBeGreaterThan(0);
  },
);

test(
  'a decision allocates nothing but the number that it returns and the time',
  // What is allocated depends on when the compiler gets its turn, so this is as noisy as time.
  { timeout: TIMEOUT_IN_MS, retry: 2 },
  () => {
    const budget = createBudget({ spans: 1_000_000, per: 'hour' });
    const names = Array.from({ length: 200 }, (_, index) => `GET /route-${index}`);
    let sum = 0;
    const decide = (count: number) => {
      for (let index = 0; index < count; index += 1)
        sum += budget.decide(names[index % 200] ?? '', 1);
    };
    decide(200_000);
    const before = usedBytes();
    // The best of several rounds: on a busy machine the compiler comes late.
    let allocated = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round += 1) {
      usedBytes();
      const { heapUsed } = process.memoryUsage();
      decide(100_000);
      allocated = Math.min(allocated, process.memoryUsage().heapUsed - heapUsed);
    }
    expect(sum).toBeGreaterThan(0);
    printFigure(`budget: ${(allocated / 100_000).toFixed(2)} bytes allocated per decision`);
    // The number and the time are 16 bytes each where they are not small whole numbers.
    expect(allocated / 100_000).toBeLessThan(40);
    expect(usedBytes() - before).toBeLessThan(100_000);
  },
);

test(
  'a decision costs at most eight look-ups of its name and the time',
  { timeout: TIMEOUT_IN_MS },
  () => {
    const budget = createBudget({ spans: 1_000_000, per: 'hour' });
    const names = Array.from({ length: 200 }, (_, index) => `GET /route-${index}`);
    const table = new Map(names.map((name, index) => [name, index]));
    let sum = 0;
    const subjects = {
      decide: () => {
        for (let index = 0; index < DECISIONS; index += 1)
          sum += budget.decide(names[index % 200] ?? '', 1);
      },
      // What no controller can do without: the key's place, and the time.
      lookUp: () => {
        for (let index = 0; index < DECISIONS; index += 1) {
          sum += (table.get(names[index % 200] ?? '') ?? 0) + Date.now();
        }
      },
    };
    const nanoseconds = { decide: [] as number[], lookUp: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of ['decide', 'lookUp'] as const) {
        const before = process.cpuUsage();
        subjects[name]();
        const { user, system } = process.cpuUsage(before);
        nanoseconds[name].push(((user + system) * 1_000) / DECISIONS);
      }
    }
    const decide = Math.min(...nanoseconds.decide);
    const lookUp = Math.min(...nanoseconds.lookUp);
    expect(sum).toBeGreaterThan(0);
    printFigure(
      `budget: ${decide.toFixed(0)} ns of CPU per decision, ${(decide / lookUp).toFixed(1)} look-ups with the time`,
    );
    expect(decide / lookUp).toBeLessThan(8);
  },
);

import { expect, test } from 'vitest';
import { createSeededRandom, createTraffic, simulateSampling } from '../simulate.ts';
import { printFigure } from '../testing/proof.ts';
import { createAliasTable, pick } from './alias-table.ts';

const START = Date.UTC(2026, 10, 1);
const MONTH_OF_EVENTS = 100_000_000;
const ROUNDS = 2;

// A hundred rules of each kind, of which most are walked for every name.
const rules = Array.from({ length: 100 }, (_, index) => ({
  id: `rule-${index}`,
  when: {
    name:
      [
        { prefix: `POST /${index}/` },
        { suffix: `/${index}` },
        { contains: `/x${index}/` },
        `GET /route-${index}`,
      ][index % 4] ?? '',
  },
  rate: 0.01 + index / 200,
}));

test(
  'a hundred rules slow the simulation to at most 0.4 of a loop without rules, and a month of 100 million takes seconds',
  { timeout: 300_000, retry: 2 },
  () => {
    const traffic = createTraffic({
      start: START,
      days: 30,
      tracesPerDay: MONTH_OF_EVENTS / 30,
      names: 2_000,
    });
    const events = traffic.counts.reduce((sum, count) => sum + Math.round(count), 0);
    const seconds = { rules: [] as number[], loop: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      seconds.rules.push(
        cpuSeconds(() => {
          const { offered } = simulateSampling(traffic, { policy: { rules, defaultRate: 0.1 } });
          expect(offered.traces).toBe(events);
        }),
      );
      seconds.loop.push(cpuSeconds(() => expect(runBareLoop(traffic, events)).toBeGreaterThan(0)));
    }
    const withRules = Math.min(...seconds.rules);
    const bare = Math.min(...seconds.loop);
    printFigure(
      `simulate: ${(events / withRules / 1e6).toFixed(0)} million events a second per core with 100 rules and 2,000 names, ${(bare / withRules).toFixed(2)} of a loop without rules; a month of 100 million in ${withRules.toFixed(1)} s`,
    );
    expect(bare / withRules).toBeGreaterThanOrEqual(0.4);
    expect(withRules).toBeLessThan(30);
  },
);

test(
  'with a budget a month of 100 million takes seconds too',
  { timeout: 300_000, retry: 2 },
  () => {
    const traffic = createTraffic({
      start: START,
      days: 30,
      tracesPerDay: MONTH_OF_EVENTS / 30,
      names: 50,
    });
    const seconds = cpuSeconds(() => {
      const { kept } = simulateSampling(traffic, {
        policy: { rules, defaultRate: 0.1 },
        budget: { limit: { spans: 20_000_000, per: 'month' } },
      });
      expect(kept.spans).toBeLessThanOrEqual(20_000_000);
    });
    printFigure(
      `simulate: a month of 100 million with rules and a budget of 50 names in ${seconds.toFixed(1)} s of CPU`,
    );
    expect(seconds).toBeLessThan(60);
  },
);

// The least that an event needs: a name by its weight, and a draw against one rate; spans counted by name.
function runBareLoop({ names }: ReturnType<typeof createTraffic>, events: number): number {
  const random = createSeededRandom(1);
  const table = createAliasTable(names.map(({ weight }) => weight));
  let kept = 0;
  for (let index = 0; index < events; index += 1) {
    const name = names[pick(table, random())];
    if (name && random() < 0.1) kept += name.spansPerTrace;
  }
  return kept;
}

function cpuSeconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

import { createSeededRandom, simulateSampling } from '../simulate.ts';
import { judgeMonth, type Verdict } from './judge-month.ts';
import { createScenario, meanSpans, type Scenario } from './scenario.ts';

/** How well the budget did in a month, and the part of its kept traces that the fuse dropped on top. */
export interface MonthVerdict extends Verdict {
  readonly fuseShare: number;
}

/** Simulates a month under a budget that tries to keep everything. */
export function runMonth({ traffic, spansPerMonth, forecast, seed }: Scenario): MonthVerdict {
  const simulation = simulateSampling(traffic, {
    policy: { rules: [], defaultRate: 1 },
    budget: {
      limit: { spans: spansPerMonth, per: 'month' },
      options: { forecast, spansPerTrace: meanSpans(traffic) },
    },
    random: createSeededRandom(seed),
  });
  return {
    ...judgeMonth(simulation, spansPerMonth, forecast),
    fuseShare: simulation.dropped.fuse / simulation.kept.traces,
  };
}

/** @public A worker calls it by its name, in code that is bundled while it runs. */
export function runSeeds(seeds: readonly number[]): readonly MonthVerdict[] {
  return seeds.map((seed) => runMonth(createScenario(seed)));
}

import { describe, expect, test } from 'vitest';
import { createSeededRandom } from '../simulate.ts';
import {
  createEmaThroughput,
  createNaive,
  createStaticRate,
  runPeer,
} from '../testing/peer-controllers.ts';
import { printFigure, sized } from '../testing/proof.ts';
import { runMonth, type MonthVerdict } from '../testing/run-month.ts';
import { runMonths } from '../testing/run-months.ts';
import { createScenario, meanSpans } from '../testing/scenario.ts';
import { isTrafficSkipped, readSeries, trafficName } from '../testing/series.ts';

const TIMEOUT_IN_MS = 3_600_000;

function expectGood(verdict: MonthVerdict): void {
  expect(verdict.overshoot).toBeLessThanOrEqual(0);
  expect(verdict.overshoot).toBeGreaterThanOrEqual(-0.005);
  expect(verdict.peakOverPlan).toBeLessThanOrEqual(5);
  expect(verdict.blindMinutes).toBe(0);
  expect(verdict.worstDay).toBeGreaterThanOrEqual(0.9);
  expect(verdict.fuseShare).toBeLessThan(0.01);
}

describe('a month whose demand is above its budget', () => {
  const seeds = Array.from({ length: sized(200, 6) }, (_, index) => index + 1);

  test(
    `keeps to it in seeded scenarios 1 to ${seeds.length}`,
    { timeout: TIMEOUT_IN_MS },
    async () => {
      const verdicts = await runMonths(seeds);
      expect(verdicts).toHaveLength(seeds.length);
      for (const verdict of verdicts) expectGood(verdict);
      const deviations = verdicts.map((verdict) => verdict.deviations);
      // Each is normal with deviation 1: beyond 3 is one in 370, and the mean of n has deviation 1 / sqrt(n).
      const beyond = deviations.filter((deviation) => Math.abs(deviation) > 3).length;
      expect(beyond).toBeLessThanOrEqual(Math.ceil((3 * seeds.length) / 370));
      const mean = deviations.reduce((sum, deviation) => sum + deviation, 0) / seeds.length;
      expect(Math.abs(mean)).toBeLessThan(3 / Math.sqrt(seeds.length));
      const worst = (pick: (verdict: (typeof verdicts)[number]) => number) => verdicts.map(pick);
      printFigure(
        `budget: ${seeds.length} months, overshoot ${percent(Math.min(...worst((v) => v.overshoot)))} to ${percent(Math.max(...worst((v) => v.overshoot)))}, ` +
          `peak minute ${Math.max(...worst((v) => v.peakOverPlan)).toFixed(2)} of the even plan, worst day ${Math.min(...worst((v) => v.worstDay)).toFixed(3)}, ` +
          `no blind minute, fuse drops at most ${percent(Math.max(...worst((v) => v.fuseShare)))}, ` +
          `estimates at most ${Math.max(...deviations.map(Math.abs)).toFixed(2)} deviations off (${beyond} beyond 3)`,
      );
    },
  );

  test(
    'is not what a fixed rate, a naive controller and EMAThroughput manage',
    { timeout: TIMEOUT_IN_MS },
    () => {
      const scenario = seeds
        .map(createScenario)
        .find(({ bursts, growth }) => bursts >= 2 && growth > 1);
      if (!scenario) throw new Error('no scenario with bursts and growth among the seeds');
      const { traffic, spansPerMonth, pressure } = scenario;
      const { counts, names } = traffic;
      const spansPerTrace = meanSpans(traffic);
      const expected = spansPerMonth * pressure;
      const weights = names.map(({ weight }) => weight);
      const peers = [
        createStaticRate(spansPerMonth, expected, weights.length),
        createNaive(spansPerMonth, expected, counts.length * 60, weights.length),
        createEmaThroughput(spansPerMonth / spansPerTrace / counts.length / 60, weights.length),
      ].map((controller) =>
        runPeer(
          controller,
          { counts, weights, spansPerTrace },
          spansPerMonth,
          createSeededRandom(7),
        ),
      );
      const ours = runMonth(scenario);
      expectGood(ours);
      for (const peer of peers) {
        expect(
          Math.abs(peer.overshoot) > 0.005 || peer.peakOverPlan > 5 || peer.blindMinutes > 0,
        ).toBe(true);
      }
      for (const { name, overshoot, peakOverPlan, blindMinutes } of [
        ...peers,
        { name: '@sentry-kit/sampling', ...ours },
      ]) {
        printFigure(
          `budget beside peers (seed ${scenario.seed}): ${name}: overshoot ${percent(overshoot)}, peak minute ${peakOverPlan.toFixed(1)} of the plan, ${blindMinutes} blind minutes`,
        );
      }
    },
  );
});

describe.skipIf(isTrafficSkipped)(`real series, ${trafficName}`, () => {
  test.each(['nyc_taxi', 'elb_request_count_8c0756', 'twitter_volume_AAPL'] as const)(
    '%s',
    { timeout: TIMEOUT_IN_MS },
    (name) => {
      const { traffic, forecast } = readSeries(name);
      for (const week of forecast ? [undefined, forecast] : [undefined]) {
        const demand = traffic.counts.reduce((sum, count) => sum + count, 0) * meanSpans(traffic);
        const spansPerMonth = Math.round(demand / 4);
        const verdict = runMonth({
          traffic,
          spansPerMonth,
          forecast: week,
          seed: 1,
          growth: 1,
          bursts: 0,
          pressure: 4,
        });
        printFigure(
          `budget on ${name}${week ? ' with a forecast from the month before' : ''}: overshoot ${percent(verdict.overshoot)}, peak minute ${verdict.peakOverPlan.toFixed(2)} of the even plan, ` +
            `worst day ${verdict.worstDay.toFixed(3)}, ${verdict.blindMinutes} blind minutes, estimate ${verdict.deviations.toFixed(2)} deviations off`,
        );
        expectGood(verdict);
        expect(Math.abs(verdict.deviations)).toBeLessThanOrEqual(3);
      }
    },
  );
});

function percent(part: number): string {
  return `${(part * 100).toFixed(3)} %`;
}

import { drawBinomial } from '../simulate/draw.ts';
import type { Random } from '../simulate/types.ts';

/** What others do with the same arrivals: a rate for this second, from what earlier seconds brought. */
export interface PeerController {
  readonly name: string;
  /** The probability per key of this second. */
  rates(second: number): readonly number[];
  /** What came, per key, and what was kept of it, in spans. */
  observe(arrivals: readonly number[], keptSpans: number): void;
}

/** One rate for the month, from what the month was expected to bring. */
export function createStaticRate(
  budget: number,
  expectedSpans: number,
  keys: number,
): PeerController {
  const rate = Math.min(1, budget / expectedSpans);
  return {
    name: 'static rate',
    rates: () => Array.from({ length: keys }, () => rate),
    observe() {},
  };
}

/** Once a minute: what is left over what is expected to come, and nothing any more when nothing is left. */
export function createNaive(
  budget: number,
  expectedSpans: number,
  seconds: number,
  keys: number,
): PeerController {
  let left = budget;
  let rate = Math.min(1, budget / expectedSpans);
  return {
    name: 'remaining over forecast',
    rates(second) {
      if (second % 60 === 0) {
        const expected = (expectedSpans * (seconds - second)) / seconds;
        rate = Math.max(0, Math.min(1, left / Math.max(1, expected)));
      }
      return Array.from({ length: keys }, () => (left > 0 ? rate : 0));
    },
    observe(_arrivals, keptSpans) {
      left -= keptSpans;
    },
  };
}

const INTERVAL_IN_SECONDS = 15;

/**
 * EMAThroughput as honeycombio/dynsampler-go documents it: every 15 seconds a mean with weight 0.5, the goal divided by
 * the logarithms of the counts, whole sample rates, a new key at rate 1, a new calculation at twice the usual count.
 */
export function createEmaThroughput(goalPerSecond: number, keys: number): PeerController {
  const means = Array.from({ length: keys }, () => 0);
  const counts = Array.from({ length: keys }, () => 0);
  let rates = Array.from({ length: keys }, () => 1 / 10);
  let seconds = 0;
  return {
    name: 'dynsampler EMAThroughput',
    rates: () => rates,
    observe(arrivals) {
      for (const [key, count] of arrivals.entries()) counts[key] = (counts[key] ?? 0) + count;
      seconds += 1;
      const usual = means.reduce((sum, mean) => sum + mean, 0);
      const now = counts.reduce((sum, count) => sum + count, 0);
      if (seconds >= INTERVAL_IN_SECONDS || (usual > 0 && now >= 2 * usual)) adjust();
    },
  };

  function adjust(): void {
    for (const [key, count] of counts.entries()) {
      const mean = means[key] ?? 0;
      means[key] = mean === 0 ? count : (mean + count) / 2;
    }
    const logarithms = means.map((mean) => Math.log10(Math.max(1, mean)));
    const all = Math.max(
      1e-9,
      logarithms.reduce((sum, value) => sum + value, 0),
    );
    const goal = goalPerSecond * INTERVAL_IN_SECONDS;
    let extra = 0;
    rates = means.map((mean, key) => {
      const share = Math.max(1, ((logarithms[key] ?? 0) * goal) / all) + extra / (keys - key);
      const sampleRate = mean <= share ? 1 : Math.ceil(mean / share);
      extra += share - mean / sampleRate;
      return 1 / sampleRate;
    });
    counts.fill(0);
    seconds = 0;
  }
}

/** What a controller made of a month, judged like a simulation of ours. */
export interface PeerResult {
  readonly name: string;
  /** Spent over budget, minus 1. */
  readonly overshoot: number;
  readonly peakOverPlan: number;
  readonly blindMinutes: number;
}

/** Runs a controller over counts of each minute, split evenly over its seconds and by weight over keys. */
export function runPeer(
  controller: PeerController,
  traffic: {
    readonly counts: readonly number[];
    readonly weights: readonly number[];
    readonly spansPerTrace: number;
  },
  budget: number,
  random: Random,
): PeerResult {
  const { counts, weights, spansPerTrace } = traffic;
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  let spent = 0;
  let peak = 0;
  let blindMinutes = 0;
  const plan = budget / counts.length;
  const meanRate = budget / spansPerTrace / counts.reduce((sum, count) => sum + count, 0);
  for (const [minute, count] of counts.entries()) {
    let inMinute = 0;
    for (let second = 0; second < 60; second += 1) {
      const arrivals = weights.map((weight) =>
        drawBinomial(Math.round((2 * count * weight) / totalWeight / 60), 0.5, random),
      );
      const rates = controller.rates(minute * 60 + second);
      const kept = arrivals.reduce(
        (sum, arrived, key) => sum + drawBinomial(arrived, rates[key] ?? 0, random),
        0,
      );
      controller.observe(arrivals, kept * spansPerTrace);
      inMinute += kept * spansPerTrace;
    }
    spent += inMinute;
    peak = Math.max(peak, inMinute);
    if (inMinute === 0 && count * meanRate >= 20) blindMinutes += 1;
  }
  return {
    name: controller.name,
    overshoot: spent / budget - 1,
    peakOverPlan: peak / plan,
    blindMinutes,
  };
}

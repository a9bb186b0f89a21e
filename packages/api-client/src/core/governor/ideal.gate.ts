import { expect, it } from 'vitest';
import { idealDurationInMs } from '../../testing/ideal-schedule.ts';
import { createPaced, usualLimit } from '../../testing/paced.ts';
import { createRandom } from '../../testing/random.ts';

const calls = 400;
const latencyInMs = [120, 240] as const;
const target = 1.08;
const seeds = process.env['SENTRY_KIT_PROOF'] === '1' ? 10 : 2;
const phasesInMs = Array.from({ length: 20 }, (_, index) => index * 50);

interface Run {
  /** Of the time of somebody who knows the limits in advance. */
  readonly known: number;
  /** Of the time of somebody who, like the governor, must read them from a first answer. */
  readonly learned: number;
  readonly refused: number;
}

const run = async (phaseInMs: number, seed: number): Promise<Run> => {
  const randomOf = () => createRandom(phaseInMs + seed * 7919);
  const { server, burst } = createPaced({ phaseInMs, random: randomOf() });
  const tookInMs = await burst(calls);
  const ideal = (learnsFirst: boolean): number =>
    idealDurationInMs(calls, usualLimit, phaseInMs, latencyInMs, randomOf(), learnsFirst);
  return {
    known: tookInMs / ideal(false),
    learned: tookInMs / ideal(true),
    refused: server.answers[429] ?? 0,
  };
};

const summaryOf = (ratios: readonly number[]) => {
  const sorted = ratios.toSorted((one, other) => one - other);
  const within = sorted.filter((ratio) => ratio <= target).length / sorted.length;
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const worst = sorted.at(-1) ?? Number.NaN;
  const text = `median ${median.toFixed(3)}, worst ${worst.toFixed(3)}, ${(within * 100).toFixed(0)} % within ${target}`;
  return { median, worst, within, text };
};

it('makes 400 calls at once in little more than the ideal time, at any phase of the window', async () => {
  const runs: Run[] = [];
  for (const phaseInMs of phasesInMs) {
    const before = runs.length;
    for (let seed = 0; seed < seeds; seed += 1)
      // oxlint-disable-next-line no-await-in-loop -- one run after the other
      runs.push(await run(phaseInMs, seed));
    const worst = (pick: (one: Run) => number): string =>
      Math.max(...runs.slice(before).map(pick)).toFixed(3);
    console.log(
      `figure: 400 calls begun ${phaseInMs} ms into a window: at worst ${worst(({ known }) => known)} of the ideal, ${worst(({ learned }) => learned)} of the ideal after a first answer`,
    );
  }
  const known = summaryOf(runs.map((one) => one.known));
  const learned = summaryOf(runs.map((one) => one.learned));
  const refused = runs.reduce((sum, one) => sum + one.refused, 0);
  console.log(
    `figure: 400 calls before 40/s and 25 at a time, simulated clock, 20 phases x ${seeds} seeds: ${refused} answers of 429 (target 0)`,
  );
  console.log(`figure: time of the ideal that knows the limits in advance: ${known.text}`);
  console.log(`figure: time of the ideal that reads them from a first answer: ${learned.text}`);
  expect(refused).toBe(0);
  expect(known.median).toBeLessThanOrEqual(1.05);
  expect(learned.median).toBeLessThanOrEqual(1.03);
  expect(learned.within).toBeGreaterThanOrEqual(0.9);
  // Where the ideal just fits into one window less, any delay at all costs a tenth of its time.
  expect(known.worst).toBeLessThanOrEqual(1.14);
  expect(learned.worst).toBeLessThanOrEqual(1.12);
});

import { describe, expect, test } from 'vitest';
import type * as own from '../index.ts';
import type * as matching from '../match/match.ts';
import { createGenerator } from '../testing/generator.ts';
import { usedBytes } from '../testing/heap.ts';
import { loadBundle } from '../testing/load-bundle.ts';
import { printFigure } from '../testing/proof.ts';
import { cpuTimeInNs, createRuleTable, freshString } from '../testing/rule-tables.ts';

const { createTracesSampler, compileMatch } = (await loadBundle(`
  export { createTracesSampler } from './index.ts';
  export { compileMatch } from './match/match.ts';
`)) as Pick<typeof own, 'createTracesSampler'> & Pick<typeof matching, 'compileMatch'>;

const ROUNDS = 11;
const HITS = 60_000;
const MISSES = 40_000;

/** Zipf-like: a few names make most of the traffic. */
function drawNames(names: readonly string[], seed: number) {
  const { random } = createGenerator(seed);
  return Array.from({ length: HITS }, () => ({
    name: freshString(names[Math.floor(random() ** 3 * names.length)] ?? ''),
    parentSampled: undefined,
    attributes: {},
  }));
}

/** Adds up what a function answers. The sum is local: one that outlives the loop would be an object for each addition. */
function addUp<Item>(items: readonly Item[], answer: (item: Item) => number): number {
  let sum = 0;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (item !== undefined) sum += answer(item);
  }
  return sum;
}

/** CPU time of one answer, in nanoseconds. */
function timeEach<Item>(items: readonly Item[], answer: (item: Item) => number): number {
  const time = cpuTimeInNs(() => {
    sink += addUp(items, answer);
  });
  return time / items.length;
}

let sink = 0;

function measureHits(ruleCount: number) {
  const { policy, names } = createRuleTable(ruleCount);
  const sampler = createTracesSampler(policy);
  const map = new Map(names.map((name) => [freshString(name), 1]));
  for (const name of names) sampler({ name });
  let [hit, bare] = [Infinity, Infinity];
  // The best of several rounds, taken in turn: a busy machine disturbs both alike.
  for (let round = 0; round < ROUNDS; round += 1) {
    bare = Math.min(
      bare,
      timeEach(drawNames(names, round), ({ name }) => map.get(name) ?? 0),
    );
    hit = Math.min(hit, timeEach(drawNames(names, round), sampler));
  }
  expect(sink).toBeGreaterThan(0);
  return { hit, bare };
}

describe('decisions by name', () => {
  test(
    'a hit among 1,000 rules costs at most 1.6 bare look-ups, and at most twice a hit among 10',
    { timeout: 120_000, retry: 2 },
    () => {
      const [few, many] = [measureHits(10), measureHits(1_000)];
      printFigure(
        `hit among 1,000 rules: ${many.hit.toFixed(0)} ns, bare Map look-up of the same fresh string: ${many.bare.toFixed(0)} ns, ratio ${(many.hit / many.bare).toFixed(2)}, at most 1.6`,
      );
      printFigure(
        `hit among 1,000 rules over hit among 10: ${(many.hit / few.hit).toFixed(2)}, at most 2`,
      );
      expect(many.hit / many.bare).toBeLessThanOrEqual(1.6);
      expect(many.hit / few.hit).toBeLessThanOrEqual(2);
    },
  );

  test(
    'a miss among 1,000 rules costs at most an eighth of asking each rule, and 2 µs',
    { timeout: 120_000, retry: 2 },
    () => {
      const { policy, matches, freshNames } = createRuleTable(1_000);
      const sampler = createTracesSampler(policy);
      const tests = matches.map(compileMatch);
      let [miss, linear] = [Infinity, Infinity];
      for (let round = 0; round < ROUNDS; round += 1) {
        const contexts = freshNames(MISSES).map((name) => ({ name }));
        miss = Math.min(miss, timeEach(contexts, sampler));
        const some = contexts.slice(0, MISSES / 20);
        linear = Math.min(
          linear,
          timeEach(some, ({ name }) => tests.findIndex((fits) => fits(name))),
        );
      }
      printFigure(
        `miss among 1,000 rules: ${miss.toFixed(0)} ns, asking each rule: ${linear.toFixed(0)} ns, ratio 1/${(linear / miss).toFixed(1)}, at most 1/8 and 2,000 ns`,
      );
      expect(miss).toBeLessThanOrEqual(linear / 8);
      expect(miss).toBeLessThanOrEqual(2_000);
    },
  );
});

test('1,000 rules and a full cache of names take at most 2 MB', () => {
  const { policy, names, freshNames } = createRuleTable(1_000);
  const before = usedBytes();
  const sampler = createTracesSampler(policy);
  for (const name of names) sampler({ name });
  const withRules = usedBytes() - before;
  // A flood fills both generations with names that only the cache holds.
  for (let turn = 0; turn < 10; turn += 1) for (const name of freshNames(2_000)) sampler({ name });
  const withFlood = usedBytes() - before;
  printFigure(
    `heap of 1,000 rules and 3,000 names: ${(withRules / 2 ** 20).toFixed(2)} MB; after 20,000 unique names: ${(withFlood / 2 ** 20).toFixed(2)} MB, at most 2`,
  );
  expect(sampler({ name: names[0] })).toBe(0.1);
  expect(Math.max(withRules, withFlood)).toBeLessThanOrEqual(2 * 2 ** 20);
}, 60_000);

test('a hit allocates nothing', { timeout: 60_000, retry: 2 }, () => {
  const { policy, names } = createRuleTable(1_000);
  const sampler = createTracesSampler(policy);
  const contexts = names.map((name) => ({ name, parentSampled: undefined, attributes: {} }));
  // Many short calls, so that the loop is compiled before it counts.
  const run = (calls: number) => {
    for (let call = 0; call < calls; call += 1) sink += addUp(contexts, sampler);
  };
  run(1_500);
  usedBytes();
  const before = process.memoryUsage().heapUsed;
  run(500);
  const bytesPerHit = (process.memoryUsage().heapUsed - before) / (500 * contexts.length);
  printFigure(`bytes allocated per hit: ${bytesPerHit.toFixed(3)}`);
  expect(bytesPerHit).toBeLessThan(0.5);
});

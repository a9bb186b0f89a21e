import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTracesSampler, explainSampling } from '../index.ts';
import { naiveRate } from '../testing/naive-rate.ts';
import { PATIENCE_IN_MS, sized } from '../testing/proof.ts';
import { randomContext, randomPolicies } from '../testing/random-policies.ts';

const nowInMs = 10.5 * 3_600_000;
const world = { environment: 'production', release: 'shop@1', nowInMs };

test.each([
  ['a small table, asked rule by rule', 12, sized(20_000)],
  ['a large table, through the index', 160, sized(10_000)],
])(
  '%s, agrees with a naive reading of the policy',
  (_, maxRules, numRuns) => {
    let aboveDefault = 0;
    fc.assert(
      fc.property(
        randomPolicies(maxRules),
        fc.array(randomContext, { minLength: 1, maxLength: 8 }),
        (policy, contexts) => {
          const sampler = createTracesSampler(policy, { ...world, clock: { now: () => nowInMs } });
          // Twice: the second time names come out of the cache.
          for (const context of [...contexts, ...contexts]) {
            const expected = naiveRate(policy, context, world);
            expect(sampler(context)).toBeCloseTo(expected, 12);
            expect(explainSampling(policy, context, world).rate).toBeCloseTo(expected, 12);
          }
          aboveDefault += sampler.stats().rules.filter(({ decisions }) => decisions > 0).length;
        },
      ),
      { numRuns, seed: 7 },
    );
    expect(aboveDefault).toBeGreaterThan(numRuns / 4);
  },
  PATIENCE_IN_MS,
);

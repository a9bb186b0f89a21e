import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTracesSampler, type SamplingContext } from '../index.ts';
import { createGenerator } from '../testing/generator.ts';
import { naiveRate } from '../testing/naive-rate.ts';
import { findOracle } from '../testing/oracle.ts';
import { PATIENCE_IN_MS, printFigure, sized } from '../testing/proof.ts';
import { randomPolicies, name } from '../testing/random-policies.ts';
import { loadSampling } from '../testing/sdk-core.ts';

/** For each major; of 9, 10 and 11 together over a million at full size. */
const CASES = sized(350_000, 20_000);
const POLICIES = 250;
const SEED = 20261122;
const world = { environment: 'production', release: 'shop@2', nowInMs: 5 * 3_600_000 };
const majors = [7, 8, 9, 10, 11];

const policies = fc.sample(randomPolicies(10), { numRuns: POLICIES, seed: SEED });
const names = fc.sample(name, { numRuns: 400, seed: SEED });

for (const { major, oracle } of majors.map((each) => ({
  major: each,
  oracle: findOracle(`sdk-${each}`),
}))) {
  describe(`@sentry/core ${major}, ${oracle.name}`, () => {
    test.skipIf(oracle.isSkipped)(
      'keeps and drops what the policy says, and records its rate',
      () => {
        const ask = loadSampling(oracle.directory, major);
        const generator = createGenerator(SEED + major);
        const samplers = policies.map((policy) => ({
          policy,
          tracesSampler: createTracesSampler(policy, {
            ...world,
            clock: { now: () => world.nowInMs },
          }),
        }));
        let kept = 0;
        let differences = 0;
        for (let index = 0; index < CASES; index += 1) {
          const { policy, tracesSampler } = generator.pick(samplers);
          const context = contextOf(major, generator);
          const random = generator.random();
          const decision = ask({ tracesSampler }, context, random);
          const rate = naiveRate(policy, context, world);
          // Rates can differ in the last digit, by the order of the factors: only that far apart may they decide otherwise.
          const isClose = Math.abs((decision.rate ?? -1) - rate) < 1e-12;
          if (!isClose || (decision.isKept !== random < rate && Math.abs(random - rate) > 1e-12))
            differences += 1;
          if (decision.isKept) kept += 1;
        }
        printFigure(
          `decisions compared with @sentry/core ${major}: ${CASES}, different: ${differences}, kept: ${kept}`,
        );
        expect(differences).toBe(0);
        expect(kept).toBeGreaterThan(CASES / 10);
      },
      PATIENCE_IN_MS,
    );

    test.skipIf(oracle.isSkipped)(
      'a policy of one rate decides as tracesSampleRate does, new traces and continued ones',
      () => {
        const ask = loadSampling(oracle.directory, major);
        const generator = createGenerator(SEED - major);
        for (let index = 0; index < sized(100_000); index += 1) {
          const defaultRate = generator.pick([0, 0.001, 0.25, generator.random(), 1]);
          const context = contextOf(major, generator);
          const tracesSampler = createTracesSampler({ rules: [], defaultRate });
          // The random number of a trace agrees with what its parent decided, as the protocol demands.
          const { parentSampled, parentSampleRate } = context;
          const drawn = generator.random();
          const random =
            parentSampled === undefined || parentSampleRate === undefined
              ? drawn
              : parentSampled
                ? drawn * parentSampleRate
                : parentSampleRate + drawn * (1 - parentSampleRate);
          if (parentSampled === undefined && parentSampleRate !== undefined) continue;
          if (parentSampled === true && parentSampleRate === 0) continue;
          const own = ask({ tracesSampler }, context, random);
          expect(own.isKept).toBe(ask({ tracesSampleRate: defaultRate }, context, random).isKept);
        }
      },
      PATIENCE_IN_MS,
    );
  });
}

/** The context that the SDK itself would pass: see tracing/trace.js of 8 to 11 and tracing/hubextensions.js of 7. */
function contextOf(
  major: number,
  { random, pick }: ReturnType<typeof createGenerator>,
): SamplingContext {
  const own = pick(names);
  const op = pick(['http.server', 'task', undefined]);
  const parentSampled = pick([true, false, undefined, undefined] as (boolean | undefined)[]);
  const attributes: Record<string, unknown> = {
    plan: pick(['api', 'users', true]),
    count: pick([0, 1, 2, 3]),
  };
  if (major === 7)
    return { name: own, parentSampled, transactionContext: { name: own, op }, attributes: {} };
  if (op) attributes['sentry.op'] = op;
  if (major === 8)
    return { name: own, parentSampled, attributes, transactionContext: { name: own } };
  const hasRate = parentSampled !== undefined && random() < 0.7;
  return {
    name: own,
    parentSampled,
    attributes,
    parentSampleRate: hasRate ? pick([0.01, 0.5, random(), 1]) : undefined,
  };
}

import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSamplingPolicy } from '../check.ts';
import { samplingPolicySchema } from '../schema.ts';
import { PATIENCE_IN_MS, sized } from '../testing/proof.ts';
import { randomPolicies } from '../testing/random-policies.ts';
import { spoil, spoiler } from '../testing/spoil.ts';

const isOfSchema = new Ajv2020({ strict: false }).compile(samplingPolicySchema);
/** What a schema cannot say: these need a parser, a comparison, or a look at another rule. */
const beyondSchemas = new Set([
  'sampling/invalid-pattern',
  'sampling/invalid-window',
  'sampling/duplicate-id',
]);

test(
  'the schema accepts and refuses what the check accepts and refuses, as far as a schema can',
  () => {
    const counts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(
        randomPolicies(4),
        fc.option(fc.tuple(fc.nat(), spoiler), { freq: 2 }),
        (policy, spoilt) => {
          // What JSON has no word for is no question for a schema.
          const value: unknown = JSON.parse(
            JSON.stringify(spoilt ? spoil(policy, ...spoilt) : policy) ?? 'null',
          );
          const errors = checkSamplingPolicy(value).filter(({ severity }) => severity === 'error');
          const isAccepted = isOfSchema(value);
          counts[isAccepted ? 'accepted' : 'refused'] += 1;
          if (errors.length === 0) expect(isAccepted).toBe(true);
          if (
            errors.some(({ code, path }) => !beyondSchemas.has(code) && path.at(-1) !== 'decayTo')
          )
            expect(isAccepted).toBe(false);
        },
      ),
      { numRuns: sized(20_000), seed: 13 },
    );
    expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(sized(20_000) / 5);
  },
  PATIENCE_IN_MS,
);

test('the schema is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(samplingPolicySchema))).toEqual(samplingPolicySchema);
});

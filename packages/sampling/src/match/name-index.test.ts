import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PATIENCE_IN_MS, sized } from '../testing/proof.ts';
import { compileTest } from './test.ts';
import { createNameIndex } from './name-index.ts';
import type { SimpleNode } from './simplify.ts';

// Two letters and both cases: every text is a part of many others.
const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'A', 'é', 'K'),
  minLength: 1,
  maxLength: 5,
});
const match = fc.oneof(
  text,
  fc.array(text, { maxLength: 3 }),
  text.map((prefix) => ({ prefix })),
  text.map((suffix) => ({ suffix })),
  text.map((contains) => ({ contains })),
  fc.tuple(text, text).map(([one, other]) => ({ glob: `*${one}?${other}*` })),
  text.map((regex) => ({ regex: `${regex}+$` })),
);
const leaf = match.map((own): SimpleNode => ({ type: 'name', match: own }));
const node = fc.oneof(
  { arbitrary: leaf, weight: 5 },
  fc
    .array(leaf, { minLength: 2, maxLength: 3 })
    .map((parts): SimpleNode => ({ type: 'any', parts })),
  fc
    .array(leaf, { minLength: 2, maxLength: 3 })
    .map((parts): SimpleNode => ({ type: 'all', parts })),
  leaf.map((part): SimpleNode => ({ type: 'not', part })),
);
const name = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', 'é', '\u212A'), maxLength: 12 });

test(
  'the index of a large table finds what asking every test finds, in the same order',
  () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(node, { minLength: 21, maxLength: 60, size: 'max' }),
        fc.array(name, { minLength: 10, maxLength: 20, size: 'max' }),
        (nodes, names) => {
          const index = createNameIndex(nodes);
          const tests = nodes.map(compileTest);
          for (const own of names) {
            const expected = tests.flatMap((passes, position) =>
              passes({}, own) ? [position] : [],
            );
            expect(index(own)).toEqual(expected);
            found += expected.length;
          }
        },
      ),
      { numRuns: sized(5_000), seed: 11 },
    );
    expect(found).toBeGreaterThan(1_000);
  },
  PATIENCE_IN_MS,
);

import { expect, test } from 'vitest';
import { relayRandom } from '../relay.ts';
import { createGenerator } from '../testing/generator.ts';
import { findOracle } from '../testing/oracle.ts';
import { printFigure, sized } from '../testing/proof.ts';
import { runBinary } from '../testing/run-oracle.ts';

// Measured with rand 0.8.5 and rand_pcg 0.3.1.
test.each([
  ['4a106cf6b15144eb9131ae7db1a157a3', 0.229_376_399_181_109_52],
  ['e2afb23c-e313-842b-309f-46bcf4fec23e', 0.895_769_953_421_231_6],
  ['5B0643BF96507188BA9877B91A217006', 0.191_298_026_498_476_5],
])('the trace %s draws %d', (traceId, expected) => {
  expect(relayRandom(traceId)).toBe(expected);
});

test.each([
  '',
  '4a106cf6',
  'not a trace id of thirty-two chars',
  '4a106cf6b15144eb9131ae7db1a157a3f',
])('the text %j is no trace id', (text) => {
  expect(relayRandom(text)).toBeUndefined();
});

const oracle = findOracle('relay-rand');
test.skipIf(oracle.isSkipped)(`draws are those of the crates, bit for bit: ${oracle.name}`, () => {
  const { random } = createGenerator(20261122);
  const word = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const edges = ['0'.repeat(32), 'f'.repeat(32), '8'.padEnd(32, '0'), '1'.padStart(32, '0')];
  const ids = [
    ...edges,
    ...Array.from({ length: sized(100_000) }, () => word() + word() + word() + word()),
  ];
  const bits = new DataView(new ArrayBuffer(8));
  const own = ids.map((id) => {
    bits.setFloat64(0, relayRandom(id) ?? Number.NaN);
    return bits.getBigUint64(0).toString(16).padStart(16, '0');
  });
  expect(own).toEqual(runBinary(oracle, ids));
  printFigure(`seeded draws equal to rand and rand_pcg: ${ids.length} of ${ids.length}`);
});

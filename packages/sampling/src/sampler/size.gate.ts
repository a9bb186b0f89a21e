import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundle } from '../testing/load-bundle.ts';
import { printFigure } from '../testing/proof.ts';

const LIMIT_IN_BYTES = 6 * 1024;

test('policy and sampler, minified and compressed, take at most 6 KB', async () => {
  const code = await bundle(
    `export { defineSamplingPolicy, createTracesSampler } from './index.ts';`,
    'esm',
  );
  const bytes = gzipSync(code, { level: 9 }).length;
  printFigure(
    `policy and sampler: ${bytes} bytes minified and compressed, at most ${LIMIT_IN_BYTES}`,
  );
  expect(bytes).toBeGreaterThan(1024);
  expect(bytes).toBeLessThanOrEqual(LIMIT_IN_BYTES);
});

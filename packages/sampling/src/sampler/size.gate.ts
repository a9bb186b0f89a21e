import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundle } from '../testing/load-bundle.ts';
import { printFigure } from '../testing/proof.ts';

test.each([
  ['policy and sampler', 'defineSamplingPolicy, createTracesSampler', 6 * 1024],
  [
    'policy, sampler and budget',
    'defineSamplingPolicy, createTracesSampler, createBudget',
    10 * 1024,
  ],
])('%s, minified and compressed', async (what, names, limitInBytes) => {
  const code = await bundle(`export { ${names} } from './index.ts';`, 'esm');
  const bytes = gzipSync(code, { level: 9 }).length;
  printFigure(`${what}: ${bytes} bytes minified and compressed, at most ${limitInBytes}`);
  expect(bytes).toBeGreaterThan(1024);
  expect(bytes).toBeLessThanOrEqual(limitInBytes);
});

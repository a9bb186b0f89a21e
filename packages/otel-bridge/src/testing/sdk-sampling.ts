import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The decision function of a major of `@sentry/core`. */
export type SampleSpan = (
  options: object,
  question: object,
  sampleRand: number,
) => [sampled: boolean, rate?: number, isApplied?: boolean];

/** Loads it from an oracle folder. */
export function loadSampleSpan(directory: string): SampleSpan {
  const require = createRequire(join(directory, 'package.json'));
  return require(join(directory, 'node_modules/@sentry/core/build/cjs/tracing/sampling.js'))
    .sampleSpan;
}

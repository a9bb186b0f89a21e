import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { SamplingContext } from '../policy/types.ts';

/** One decision of a real SDK: whether the trace is kept, and the rate that it records. */
export interface SdkDecision {
  readonly isKept: boolean;
  readonly rate: number | undefined;
}

/** Options of `init` that decide about traces. */
export interface TracesOptions {
  readonly tracesSampler?: (context: SamplingContext) => number;
  readonly tracesSampleRate?: number;
}

/** Asks the decision function of one major; `random` stands for the trace's random number, or for Math.random in 7 and 8. */
export type AskSdk = (
  options: TracesOptions,
  context: SamplingContext,
  random: number,
) => SdkDecision;

type SampleSpan = (options: TracesOptions, context: object, random?: number) => [boolean, number?];
type SampleTransaction = (
  transaction: object,
  options: TracesOptions,
  context: object,
) => { sampled: boolean };

/** Loads the decision function of `@sentry/core` from an oracle folder. */
export function loadSampling(directory: string, major: number): AskSdk {
  const require = createRequire(join(directory, 'package.json'));
  const core = join(directory, 'node_modules/@sentry/core');
  if (major === 7) {
    const { sampleTransaction } = require(join(core, 'cjs/tracing/sampling.js')) as {
      sampleTransaction: SampleTransaction;
    };
    return (options, context, random) =>
      withMathRandom(random, () => {
        let rate: number | undefined;
        const transaction = {
          setAttribute: (_key: string, value: number) => (rate = value),
          sampled: undefined,
        };
        const { sampled } = sampleTransaction(transaction, options, context);
        return { isKept: sampled, rate };
      });
  }
  const { sampleSpan } = require(join(core, 'build/cjs/tracing/sampling.js')) as {
    sampleSpan: SampleSpan;
  };
  return (options, context, random) =>
    withMathRandom(random, () => {
      const [isKept, rate] = sampleSpan(options, context, random);
      return { isKept, rate };
    });
}

function withMathRandom<Result>(random: number, run: () => Result): Result {
  const original = Math.random;
  Math.random = () => random;
  try {
    return run();
  } finally {
    Math.random = original;
  }
}

import type { SamplingContext } from '../policy/types.ts';

/**
 * What a sampler asks of a budget: which probability to use for one more trace. Synchronous and local; it never sees
 * `sample_rand`, so that estimates from kept traces stay unbiased. Outcomes come back another way.
 */
export interface BudgetGate {
  /** The key that a trace counts against. Default: the name of its root span. */
  keyOf?(context: SamplingContext): string;
  /** The probability to use for a trace of this key to which the policy gave this rate; the sampler caps it at the rate. */
  decide(key: string, rate: number): number;
}

import type { SamplingPolicy } from '../policy/types.ts';
import { createTracesSampler } from '../sampler/create.ts';
import type { TrafficName } from './types.ts';

/** What the policy gives a trace. */
export interface PolicyRate {
  readonly rate: number;
  /** False where the policy keeps the trace whatever the budget says. */
  readonly isBudgeted: boolean;
}

/** The policy, asked by name. */
export interface PolicyRates {
  readonly rateOf: (name: TrafficName) => PolicyRate;
  /** How long an answer holds. */
  readonly validFor: 'always' | 'interval' | 'trace';
}

/** Reads the rates from the real sampler, so that a simulation decides as an application would. */
export function createPolicyRates(policy: SamplingPolicy, now: () => number): PolicyRates {
  let isBudgeted = false;
  const budget = {
    decide: (_key: string, rate: number) => {
      isBudgeted = true;
      return rate;
    },
  };
  const tracesSampler = createTracesSampler(policy, { clock: { now }, budget });
  const countsSeconds = policy.rules.some(({ firstPerSecond }) => firstPerSecond !== undefined);
  const hasTimes = policy.rules.some(({ between }) => between !== undefined);
  return {
    validFor: countsSeconds ? 'trace' : hasTimes ? 'interval' : 'always',
    rateOf({ name, attributes = {} }) {
      isBudgeted = false;
      const rate = tracesSampler({ name, attributes });
      return { rate, isBudgeted };
    },
  };
}

import type { SamplingPolicy } from '../policy/types.ts';

/** What a sampler decided since its policy was set. Rates are those of the policy, before a budget. */
export interface SamplingStats {
  /** In the order of the policy, overrides first. */
  readonly rules: readonly RuleStats[];
  /** Decisions that no rule ended. */
  readonly byDefault: DecisionStats;
  /** Decisions that came from a parent in another process. */
  readonly inherited: DecisionStats;
  /** Decisions that failed inside and were answered with the safe fallback. */
  readonly failed: number;
}

/** Decisions, and how many of them are kept on average: the sum of their rates. */
export interface DecisionStats {
  /** How many traces were decided. */
  readonly decisions: number;
  /** The sum of their rates. */
  readonly expectedKept: number;
}

/** The decisions that one rule ended. */
export interface RuleStats extends DecisionStats {
  /** The id of the rule. */
  readonly id: string;
  /** How often the rule applied, as the end of a walk or as a factor on the way. */
  readonly applied: number;
}

/** Counters in typed arrays: counting allocates nothing. */
export interface Tally {
  applied(index: number): void;
  /** The index is that of the rule; after the rules come the default and inheritance. */
  decided(index: number, rate: number): void;
  failed(): void;
  read(): SamplingStats;
}

export function createTally({ rules }: SamplingPolicy): Tally {
  const ruleCount = rules.length;
  const applied = new Float64Array(ruleCount + 2);
  const decisions = new Float64Array(ruleCount + 2);
  const expectedKept = new Float64Array(ruleCount + 2);
  let failures = 0;
  const statsAt = (slot: number) => ({
    decisions: decisions[slot] ?? 0,
    expectedKept: expectedKept[slot] ?? 0,
  });
  return {
    applied(index) {
      applied[index] = (applied[index] ?? 0) + 1;
    },
    decided(index, rate) {
      decisions[index] = (decisions[index] ?? 0) + 1;
      expectedKept[index] = (expectedKept[index] ?? 0) + rate;
    },
    failed() {
      failures += 1;
    },
    read: () => ({
      rules: rules.map(({ id }, index) => ({
        id,
        applied: applied[index] ?? 0,
        ...statsAt(index),
      })),
      byDefault: statsAt(ruleCount),
      inherited: statsAt(ruleCount + 1),
      failed: failures,
    }),
  };
}

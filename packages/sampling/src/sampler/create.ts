import type { BudgetGate } from '../budget/budget-gate.ts';
import type { Clock } from '../budget/clock.ts';
import type { Diagnostic } from '../policy/diagnostic.ts';
import { defineSamplingPolicy } from '../policy/define.ts';
import type {
  OnDiagnostic,
  SamplingContext,
  SamplingPolicy,
  SamplingRule,
  SamplingScope,
} from '../policy/types.ts';
import { validatePolicy } from '../policy/validate.ts';
import { decide, type Decider } from './decide.ts';
import { createReporter } from './reporter.ts';
import { compileTables } from './tables.ts';
import { createTally, type SamplingStats } from './tally.ts';

/** What a sampler is made with, besides its policy. */
export interface TracesSamplerOptions extends SamplingScope {
  /** Lowers the rates of new traces so that a budget holds. Default: none. */
  readonly budget?: BudgetGate | undefined;
  /** Default: the system's. */
  readonly clock?: Pick<Clock, 'now'> | undefined;
  /** Is told once per code what went wrong inside. Default: one warning on the console. */
  readonly onDiagnostic?: OnDiagnostic | undefined;
}

/** A `tracesSampler` that says what it did, and takes a new policy while it runs. */
export interface PolicySampler {
  /** The rate for a new root span. */
  (context: SamplingContext): number;
  /** What was decided since the policy was set. */
  stats(): SamplingStats;
  /** Takes another policy at once, or reports its errors and keeps the one it has; never throws. Overrides stay. */
  replacePolicy(policy: unknown): readonly Diagnostic[];
  /** Puts a rule before all others until its `between.to`; the returned function takes it away again. */
  overrideRule(rule: TimeBoxedRule): () => void;
}

/** A rule that ends by itself. */
export interface TimeBoxedRule extends SamplingRule {
  /** `to` is when it ends. */
  readonly between: {
    readonly from?: string | undefined;
    readonly to: string;
    readonly decayTo?: number | undefined;
  };
}

/**
 * Makes one function that fits `tracesSampler` in `init` of SDK 7 to 11 and in otel-bridge. Making it throws a
 * `SamplingError` for a policy with errors; calling it never throws: if something in it fails, the answer is the parent's
 * decision, else the policy's default rate.
 */
export function createTracesSampler(
  policy: SamplingPolicy,
  options: TracesSamplerOptions = {},
): PolicySampler {
  const report = createReporter(options.onDiagnostic);
  let base = defineSamplingPolicy(policy);
  let overrides: readonly SamplingRule[] = [];
  let decider = compile();

  function compile(): Decider {
    const current = { ...base, rules: [...overrides, ...base.rules] };
    return {
      policy: current,
      tables: compileTables(current, options),
      tally: createTally(current),
      clock: options.clock ?? Date,
      budget: options.budget,
      report,
    };
  }

  function sample(context: SamplingContext): number {
    try {
      return decide(context, decider);
    } catch (error) {
      decider.tally.failed();
      report('sampler-failed', 'The sampler failed', error);
      try {
        return Number(context.parentSampled ?? base.defaultRate);
      } catch {
        return base.defaultRate;
      }
    }
  }

  return Object.assign(sample, {
    stats: () => decider.tally.read(),
    replacePolicy(next: unknown) {
      const problems = validatePolicy(next);
      if (problems.length === 0) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- that is what was checked
        base = defineSamplingPolicy(next as SamplingPolicy);
        decider = compile();
      }
      return problems;
    },
    overrideRule(rule: TimeBoxedRule) {
      const { rules } = defineSamplingPolicy({ rules: [rule], defaultRate: 0 });
      overrides = [...rules, ...overrides];
      decider = compile();
      return () => {
        overrides = overrides.filter((other) => !rules.includes(other));
        decider = compile();
      };
    },
  });
}

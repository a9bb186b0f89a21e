import { defineSamplingPolicy } from '../policy/define.ts';
import type { OnDiagnostic, SamplingPolicy } from '../policy/types.ts';
import { createReporter } from '../sampler/reporter.ts';
import { compileLogTest } from './log-test.ts';
import type { LogFilter } from './types.ts';

/** What a log filter is made with, besides its policy. */
export interface LogFilterOptions {
  /** Numbers from 0 to below 1. Default: Math.random. */
  readonly random?: (() => number) | undefined;
  /** Is told once per code what went wrong inside. Default: one warning on the console. */
  readonly onDiagnostic?: OnDiagnostic | undefined;
}

/**
 * Makes one function that fits `beforeSendLog` in `init` of SDK 9 to 11 from the `logs` of a policy; without them it keeps
 * everything. Making it throws a `SamplingError` for a policy with errors; calling it never throws: if something in it
 * fails, the log is kept.
 */
export function createLogFilter(
  policy: SamplingPolicy,
  { random = Math.random, onDiagnostic }: LogFilterOptions = {},
): LogFilter {
  const { rules, defaultRate } = defineSamplingPolicy(policy).logs ?? { rules: [], defaultRate: 1 };
  const steps = rules.map(({ when, rate }) => ({
    test: compileLogTest(when ?? { all: [] }),
    rate,
  }));
  const report = createReporter(onDiagnostic);
  return (log) => {
    try {
      const { rate } = steps.find(({ test }) => test(log)) ?? { rate: defaultRate };
      return random() < rate ? log : null;
    } catch (error) {
      report('log-filter-failed', 'The log filter failed, so the log is kept', error);
      return log;
    }
  };
}

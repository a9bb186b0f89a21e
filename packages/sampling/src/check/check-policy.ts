import type { Diagnostic } from '../policy/diagnostic.ts';
import type { SamplingPolicy } from '../policy/types.ts';
import { validatePolicy } from '../policy/validate.ts';
import { checkHabits } from './habits.ts';
import { checkLogs } from './logs.ts';
import { checkReach } from './rules.ts';
import { checkForMajor } from './target.ts';

/** Where a policy is going to run. */
export interface CheckSamplingPolicyTarget {
  /** The major of the JavaScript SDK, 7 to 11. Default: none in particular. */
  readonly sdkMajor?: number | undefined;
}

/**
 * Lists every problem of a policy: the errors for which `defineSamplingPolicy` throws, and, once there are none, warnings
 * about rules that never matter and habits that do not do what they seem to. Never throws.
 */
export function checkSamplingPolicy(
  value: unknown,
  target: CheckSamplingPolicyTarget = {},
): readonly Diagnostic[] {
  const errors = validatePolicy(value);
  if (errors.length > 0) return errors;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- that is what was checked
  const policy = value as SamplingPolicy;
  return [
    ...checkReach(policy.rules, policy.defaultRate),
    ...checkLogs(policy.logs),
    ...checkHabits(policy),
    ...checkForMajor(policy, target.sdkMajor),
  ];
}

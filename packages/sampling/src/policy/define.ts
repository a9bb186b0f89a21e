import { createSamplingError } from './error.ts';
import type { SamplingPolicy } from './types.ts';
import { validatePolicy } from './validate.ts';

/**
 * Returns a validated, deeply frozen copy of a policy, of the same shape, so that it survives JSON.
 * Throws a `SamplingError` with every problem, exactly when `checkSamplingPolicy` reports an error.
 */
export function defineSamplingPolicy(policy: SamplingPolicy): SamplingPolicy {
  const problems = validatePolicy(policy);
  if (problems.length > 0)
    throw createSamplingError('invalid-input', 'Invalid sampling policy:', problems);
  // Valid policies are JSON, so a copy through it loses nothing but fields without a value.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is a copy
  return JSON.parse(JSON.stringify(policy), (_key, value: unknown) =>
    Object.freeze(value),
  ) as SamplingPolicy;
}

export { checkSamplingPolicy } from './check/check-policy.ts';
export type { CheckSamplingPolicyTarget } from './check/check-policy.ts';
export { checkTracesSampler } from './check/check-sampler.ts';
export type { Diagnostic } from './policy/diagnostic.ts';

import type { SamplingContext } from '../policy/types.ts';

/** Whether another process began this trace. */
export function hasParent({ parentSampled, parentSampleRate }: SamplingContext): boolean {
  return (parentSampled ?? parentSampleRate) !== undefined;
}

/**
 * The rate that keeps a continued trace whole. With the parent's rate it is that rate, so that a kept trace counts for
 * as many as it stands for. SDK 7 and 8 never have it: there the decision itself is the rate, 0 or 1.
 * Source: getsentry/sentry-javascript packages/core/src/tracing/sampling.ts.
 */
export function inheritRate(context: SamplingContext, fallbackRate: number): number {
  return (
    context.inheritOrSampleWith?.(fallbackRate) ??
    context.parentSampleRate ??
    Number(context.parentSampled)
  );
}

/**
 * The rate of a rule for a trace whose parent was kept. Without the parent's rate there is no shared random number
 * either, and a second throw of the dice would tear the trace: the rule can drop such traces or keep them, not thin them.
 */
export function rateForKeptParent(context: SamplingContext, rate: number): number {
  return context.parentSampled && context.parentSampleRate === undefined && rate > 0 ? 1 : rate;
}

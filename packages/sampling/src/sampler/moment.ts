import { timeOf } from '../policy/time-of.ts';
import type { SamplingRule } from '../policy/types.ts';

/** A rule without its name. */
export type RuleEffect = Omit<SamplingRule, 'id'>;

/** The rate or factor at a time, NaN when the rule does not apply. With `firstPerSecond` a call counts as a decision. */
export type Moment = (nowInMs: number) => number;

/** Undefined for a rule that is the same at all times. */
export function createMoment(rule: RuleEffect): Moment | undefined {
  const { between, firstPerSecond = 0 } = rule;
  if (!between && !firstPerSecond) return undefined;
  const { from, to } = windowOf(rule);
  let second = 0;
  let used = 0;
  return (nowInMs) => {
    if (nowInMs < from || nowInMs >= to) return Number.NaN;
    const current = Math.floor(nowInMs / 1000);
    if (current !== second) used = 0;
    second = current;
    used += 1;
    return used <= firstPerSecond ? 1 : valueOf(rule, nowInMs);
  };
}

/** The limits of a rule's window in milliseconds since the epoch; NaN, which no time is before or after, where it has none. */
export function windowOf({ between }: RuleEffect): { readonly from: number; readonly to: number } {
  return { from: timeOf(between?.from), to: timeOf(between?.to) };
}

/** The rate or factor of a rule at a time inside its window, without `firstPerSecond`. */
export function valueOf(rule: RuleEffect, nowInMs: number): number {
  const value = rule.rate ?? rule.factor ?? 1;
  const decayTo = rule.between?.decayTo;
  if (decayTo === undefined) return value;
  const { from, to } = windowOf(rule);
  return value + (decayTo - value) * ((nowInMs - from) / (to - from));
}

import type { SamplingRule } from '../policy/types.ts';

/** A rule without its name. */
export type RuleEffect = Omit<SamplingRule, 'id'>;

/** The part of a rule that depends on the time. */
export interface Moment {
  /** Whether there are times at which the rule does not apply. */
  readonly isOptional: boolean;
  /** The rate or factor at a time, NaN when the rule does not apply. With `firstPerSecond` a call counts as a decision. */
  valueAt(nowInMs: number): number;
}

/** Undefined for a rule that is the same at all times. */
export function createMoment(rule: RuleEffect): Moment | undefined {
  const { between, firstPerSecond } = rule;
  if (!between && firstPerSecond === undefined) return undefined;
  const { from, to } = windowOf(rule);
  let second = Number.NaN;
  let used = 0;
  return {
    isOptional: between !== undefined,
    valueAt(nowInMs) {
      if (nowInMs < from || nowInMs >= to) return Number.NaN;
      if (firstPerSecond !== undefined) {
        const current = Math.floor(nowInMs / 1000);
        if (current !== second) {
          second = current;
          used = 0;
        }
        if (used < firstPerSecond) {
          used += 1;
          return 1;
        }
      }
      return valueOf(rule, nowInMs);
    },
  };
}

/** The limits of a rule's window in milliseconds since the epoch; NaN, which no time is before or after, where it has none. */
export function windowOf({ between }: RuleEffect): {
  readonly from: number;
  readonly to: number;
} {
  return { from: Date.parse(between?.from ?? ''), to: Date.parse(between?.to ?? '') };
}

/** The rate or factor of a rule at a time inside its window, without `firstPerSecond`. */
export function valueOf(rule: RuleEffect, nowInMs: number): number {
  const value = rule.rate ?? rule.factor ?? 1;
  const decayTo = rule.between?.decayTo;
  if (decayTo === undefined) return value;
  const { from, to } = windowOf(rule);
  return value + (decayTo - value) * ((nowInMs - from) / (to - from));
}

import type { BudgetGate } from '../budget/budget-gate.ts';
import type { Clock } from '../budget/clock.ts';
import { readName } from '../match/test.ts';
import type { SamplingContext, SamplingPolicy } from '../policy/types.ts';
import { hasParent, inheritRate, rateForKeptParent } from './parent.ts';
import type { RuleTables } from './tables.ts';
import { BY_DEFAULT, INHERITED, type Tally } from './tally.ts';

/** All that a decision needs. */
export interface Decider {
  readonly policy: SamplingPolicy;
  readonly tables: RuleTables;
  readonly tally: Tally;
  readonly clock: Pick<Clock, 'now'>;
  readonly budget: BudgetGate | undefined;
  onBudgetFailure(error: unknown): void;
}

/** Walks the rules: the first with a rate ends the walk, factors multiply on the way. */
export function decide(context: SamplingContext, decider: Decider): number {
  const { policy, tables, tally } = decider;
  const name = readName(context);
  const isContinued = hasParent(context);
  let now = Number.NaN;
  let factor = 1;
  for (const step of tables(context, isContinued)(name)) {
    const { index, rest, moment } = step;
    if (rest && !rest(context, name)) continue;
    let { value } = step;
    if (moment) {
      if (Number.isNaN(now)) now = decider.clock.now();
      value = moment.valueAt(now);
      if (Number.isNaN(value)) continue;
    }
    tally.applied(index);
    if (step.effect === 'factor') {
      factor *= value;
      continue;
    }
    if (step.effect === 'always') {
      tally.decided(index, 1);
      return 1;
    }
    const rate = withMinimum(value * factor, policy);
    tally.decided(index, rate);
    return isContinued
      ? rateForKeptParent(context, rate)
      : forNewTrace(context, name, rate, decider);
  }
  if (isContinued) {
    const rate = inheritRate(context, policy.defaultRate);
    tally.decided(INHERITED, rate);
    return rate;
  }
  const rate = withMinimum(policy.defaultRate * factor, policy);
  tally.decided(BY_DEFAULT, rate);
  return forNewTrace(context, name, rate, decider);
}

/** A rate of 0 is meant as 0; any other is kept between the minimum and 1. */
export function withMinimum(rate: number, { minimumRate = 0 }: SamplingPolicy): number {
  return rate === 0 ? 0 : Math.min(1, Math.max(minimumRate, rate));
}

function forNewTrace(
  context: SamplingContext,
  name: string,
  rate: number,
  decider: Decider,
): number {
  // A context without the parent's fields can still know a parent: then the answer differs from what was passed.
  const inherited =
    typeof context.inheritOrSampleWith === 'function' ? context.inheritOrSampleWith(rate) : rate;
  if (inherited !== rate) return inherited;
  const { budget } = decider;
  if (!budget || rate === 0) return rate;
  try {
    const allowed = budget.decide(budget.keyOf ? budget.keyOf(context) : name, rate);
    if (!(allowed >= 0)) throw new RangeError(`decide() returned ${allowed}`);
    return Math.min(rate, allowed);
  } catch (error) {
    decider.onBudgetFailure(error);
    return rate;
  }
}

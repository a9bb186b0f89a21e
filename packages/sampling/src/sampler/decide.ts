import type { BudgetGate } from '../budget/budget-gate.ts';
import type { Clock } from '../budget/clock.ts';
import { readName } from '../match/test.ts';
import type { SamplingContext, SamplingPolicy } from '../policy/types.ts';
import { withMinimum, type Step } from './compile.ts';
import { hasParent, inheritRate, rateForKeptParent } from './parent.ts';
import type { Report } from './reporter.ts';
import type { RuleTables } from './tables.ts';
import type { Tally } from './tally.ts';

/** All that a decision needs. */
export interface Decider {
  readonly policy: SamplingPolicy;
  readonly tables: RuleTables;
  readonly tally: Tally;
  readonly clock: Pick<Clock, 'now'>;
  readonly budget: BudgetGate | undefined;
  readonly report: Report;
}

/** Walks the rules: the first with a rate ends the walk, factors multiply on the way. */
export function decide(context: SamplingContext, decider: Decider): number {
  const { policy, tables, tally, clock } = decider;
  const name = readName(context);
  const isContinued = hasParent(context);
  let now = 0;
  let factor = 1;
  for (const step of tables(context, isContinued)(name)) {
    const { effect, rest, moment } = step;
    if (rest && !rest(context, name)) continue;
    let { value } = step;
    if (moment) {
      now ||= clock.now();
      value = moment(now);
      if (!(value >= 0)) continue;
    }
    tally.applied(step.index);
    if (effect === 'factor') factor *= value;
    else if (effect === 'rate') {
      // Two calls, not one with a chosen argument: only the first hands on a number that exists already.
      return moment || factor !== 1 || !step.rate
        ? finish(context, name, step, withMinimum(value * factor, policy), decider)
        : finish(context, name, step, step.rate, decider);
    } else {
      const rate = effect === 'always' ? 1 : inheritRate(context, policy.defaultRate);
      tally.decided(step.index, rate);
      return rate;
    }
  }
  // Not reached, since the last step ends every walk; the compiler cannot know.
  return policy.defaultRate;
}

function finish(
  context: SamplingContext,
  name: string,
  { index }: Step,
  rate: number,
  { budget, tally, report }: Decider,
): number {
  tally.decided(index, rate);
  if (hasParent(context)) return rateForKeptParent(context, rate);
  // A context without the parent's fields can still know a parent: then the answer differs from what was passed.
  const inherited = context.inheritOrSampleWith?.(rate) ?? rate;
  if (inherited !== rate || !budget || rate === 0) return inherited;
  try {
    const allowed = budget.decide(budget.keyOf?.(context) ?? name, rate);
    if (!(allowed >= 0)) throw new RangeError(`decide() returned ${allowed}`);
    return Math.min(rate, allowed);
  } catch (error) {
    report('budget-failed', 'The budget failed', error);
    return rate;
  }
}

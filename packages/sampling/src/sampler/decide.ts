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
  let endedBy = isContinued ? INHERITED : BY_DEFAULT;
  let rate = policy.defaultRate;
  for (const { index, effect, rest, moment, value: fixed } of tables(context, isContinued)(name)) {
    if (rest && !rest(context, name)) continue;
    if (moment && Number.isNaN(now)) now = decider.clock.now();
    const value = moment ? moment.valueAt(now) : fixed;
    if (Number.isNaN(value)) continue;
    tally.applied(index);
    if (effect === 'factor') factor *= value;
    else if (effect === 'always') {
      tally.decided(index, 1);
      return 1;
    } else {
      endedBy = index;
      rate = value;
      break;
    }
  }
  rate = endedBy === INHERITED ? inheritRate(context, rate) : withMinimum(rate * factor, policy);
  tally.decided(endedBy, rate);
  if (endedBy === INHERITED) return rate;
  return isContinued ? rateForKeptParent(context, rate) : forNewTrace(context, name, rate, decider);
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

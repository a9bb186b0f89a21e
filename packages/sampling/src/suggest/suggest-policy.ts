import { defineSamplingPolicy } from '../policy/define.ts';
import { createSamplingError } from '../policy/error.ts';
import type { SamplingPolicy, SamplingRule } from '../policy/types.ts';

/** How often a root span name was seen in some period. */
export interface NameTraffic {
  /** The name of the root span. */
  readonly name: string;
  /** How often it was seen. */
  readonly traces: number;
  /** Spans per trace, the root included. Default: 1. */
  readonly spansPerTrace?: number | undefined;
}

/** How many spans may be kept in the same period. */
export interface SuggestedBudget {
  /** Spans, root spans included. */
  readonly spans: number;
}

/** Fewer digits than a rate has, and never above it, so that the sum stays inside the budget. */
const DIGITS = 3;

/**
 * Suggests a policy that would have kept traffic inside a budget: what is rare is kept whole, what is frequent is
 * thinned, and each name gets as much as the next until the budget is used (max-min fairness). Names that were not seen
 * get the average rate.
 */
export function suggestPolicy(
  traffic: readonly NameTraffic[],
  { spans }: SuggestedBudget,
): SamplingPolicy {
  const demands = traffic.map(({ name, traces, spansPerTrace = 1 }) => ({
    name,
    demand: traces * spansPerTrace,
  }));
  if (!(spans >= 0) || demands.some(({ demand }) => !(demand >= 0 && Number.isFinite(demand)))) {
    throw createSamplingError(
      'invalid-input',
      'suggestPolicy takes numbers of 0 or more: traces, spansPerTrace and spans.',
    );
  }
  const total = demands.reduce((sum, { demand }) => sum + demand, 0);
  const share = fairShare(
    demands.map(({ demand }) => demand),
    spans,
  );
  const thinned = demands
    .filter(({ demand }) => demand > share)
    .toSorted((one, other) => other.demand - one.demand);
  const whole = demands.filter(({ demand }) => demand <= share).map(({ name }) => name);
  const rules: SamplingRule[] = thinned.map(({ name, demand }) => ({
    id: name || '(no name)',
    when: { name },
    rate: floor(share / demand),
  }));
  if (thinned.length > 0 && whole.length > 0)
    rules.push({ id: '(kept whole)', when: { name: whole }, rate: 1 });
  return defineSamplingPolicy({ rules, defaultRate: total > spans ? floor(spans / total) : 1 });
}

/** The most that any one may have so that all of them together stay inside the budget. */
function fairShare(demands: readonly number[], budget: number) {
  let left = budget;
  const ascending = demands.toSorted((one, other) => one - other);
  for (const [index, demand] of ascending.entries()) {
    const share = left / (ascending.length - index);
    if (demand > share) return share;
    left -= demand;
  }
  return Infinity;
}

function floor(rate: number) {
  if (rate === 0) return 0;
  const unit = 10 ** (DIGITS - 1 - Math.floor(Math.log10(rate)));
  return Math.floor(rate * unit) / unit;
}

import { createNameCache } from '../match/name-cache.ts';
import { createNameIndex } from '../match/name-index.ts';
import { splitByName } from '../match/name-part.ts';
import { simplify, type Facts, type SimpleNode } from '../match/simplify.ts';
import { compileTest, type ContextTest } from '../match/test.ts';
import type { SamplingPolicy, SamplingRule } from '../policy/types.ts';
import { createMoment, type Moment, type RuleEffect } from './moment.ts';

/** A rule as the walk needs it. */
export interface Step {
  /** Its place in the policy. */
  readonly index: number;
  readonly effect: 'rate' | 'factor' | 'always' | 'inherit';
  /** The rate or factor, where no moment has one of its own. */
  readonly value: number;
  /**
   * The rate where no factor comes before, worked out once. A field that is undefined in other steps holds its numbers as
   * objects, so that a decision hands one on instead of making one.
   */
  readonly rate: number | undefined;
  /** What the context has to say once the name fits. */
  readonly rest: ContextTest | undefined;
  /** What the time has to say. */
  readonly moment: Moment | undefined;
  /** Whether no later step is reached, whatever the context and the time. */
  readonly isLast: boolean;
}

/** The rules that can matter for a name, in order; the last one ends the walk for certain. */
export type Steps = readonly Step[];

/** All rules of a policy, with everything answered that the facts can answer. */
export type RuleTable = (name: string) => Steps;

/** Per generation of the cache; there are two. */
const NAMES_REMEMBERED = 3072;

/** Compiles the rules for which `applies` holds; where none of them ends the walk, the last step does. */
export function compileRules(
  policy: SamplingPolicy,
  facts: Facts,
  applies: (rule: SamplingRule) => boolean,
  last: Step,
): RuleTable {
  const named: { readonly step: Step; readonly name: SimpleNode }[] = [];
  const unnamed: Step[] = [];
  for (const [index, rule] of policy.rules.entries()) {
    const condition = applies(rule) && simplify(rule.when, facts);
    if (condition === false) continue;
    const { name, rest } = splitByName(condition);
    const step = toStep(policy, rule, index, rest && compileTest(rest));
    if (name) named.push({ step, name });
    else unnamed.push(step);
    if (!name && step.isLast) break;
  }
  unnamed.push(last);
  if (named.length === 0) return () => unnamed;

  const findNamed = createNameIndex(named.map(({ name }) => name));
  // Many names, few different outcomes: each list is kept once.
  const interned = createNameCache<Steps>(NAMES_REMEMBERED);
  const cache = createNameCache<Steps>(NAMES_REMEMBERED);
  return (name) => {
    const cached = cache.get(name);
    if (cached) return cached;
    const positions = findNamed(name);
    const key = positions.join();
    let steps = interned.get(key);
    if (!steps) {
      const own = positions.flatMap((position) => named[position]?.step ?? []);
      const ordered = [...own, ...unnamed].toSorted((one, other) => one.index - other.index);
      steps = ordered.slice(0, ordered.findIndex(({ isLast }) => isLast) + 1);
      interned.set(key, steps);
    }
    cache.set(name, steps);
    return steps;
  };
}

export function toStep(
  policy: SamplingPolicy,
  rule: RuleEffect,
  index: number,
  rest?: ContextTest,
): Step {
  const { rate, factor, always } = rule;
  const effect = always ? 'always' : rate !== undefined ? 'rate' : factor ? 'factor' : 'inherit';
  const value = rate ?? factor ?? 1;
  return {
    index,
    effect,
    value,
    rate: effect === 'rate' ? withMinimum(value, policy) : undefined,
    rest,
    moment: createMoment(rule),
    isLast: effect !== 'factor' && !rest && !rule.between,
  };
}

/** A rate of 0 is meant as 0; any other is kept between the minimum and 1. */
export function withMinimum(rate: number, { minimumRate = 0 }: SamplingPolicy): number {
  return rate === 0 ? 0 : Math.min(1, Math.max(minimumRate, rate));
}

import { createNameCache } from '../match/name-cache.ts';
import { createNameIndex } from '../match/name-index.ts';
import { splitByName } from '../match/name-part.ts';
import { simplify, type Facts, type SimpleNode } from '../match/simplify.ts';
import { compileTest, type ContextTest } from '../match/test.ts';
import type { SamplingPolicy, SamplingRule } from '../policy/types.ts';
import { createMoment, type Moment } from './moment.ts';

/** A rule as the walk needs it. */
export interface Step {
  /** Its place in the policy. */
  readonly index: number;
  readonly effect: 'rate' | 'factor' | 'always';
  /** The rate or factor, where no moment has one of its own. */
  readonly value: number;
  /** What the context has to say once the name fits. */
  readonly rest: ContextTest | undefined;
  /** What the time has to say. */
  readonly moment: Moment | undefined;
}

/** The rules that can matter for a name, in order; the last one may end the walk for certain. */
export type Steps = readonly Step[];

/** All rules of a policy, with everything answered that the facts can answer. */
export type RuleTable = (name: string) => Steps;

/** Per generation of the cache; there are two. */
const NAMES_REMEMBERED = 4096;

/** `applies` leaves rules out, for traces that are continued. */
export function compileRules(
  policy: SamplingPolicy,
  facts: Facts,
  applies: (rule: SamplingRule) => boolean,
): RuleTable {
  const named: { readonly step: Step; readonly name: SimpleNode }[] = [];
  const unnamed: Step[] = [];
  for (const [index, rule] of policy.rules.entries()) {
    const condition = applies(rule) && simplify(rule.when, facts);
    if (condition === false) continue;
    const { name, rest } = condition === true ? {} : splitByName(condition);
    const step = toStep(rule, index, rest && compileTest(rest));
    if (name) named.push({ step, name });
    else unnamed.push(step);
    if (!name && endsForCertain(step)) break;
  }
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
      steps = untilEnd([
        ...positions.flatMap((position) => named[position]?.step ?? []),
        ...unnamed,
      ]);
      interned.set(key, steps);
    }
    cache.set(name, steps);
    return steps;
  };
}

function toStep(rule: SamplingRule, index: number, rest: ContextTest | undefined): Step {
  const effect = rule.always ? 'always' : rule.factor === undefined ? 'rate' : 'factor';
  return { index, effect, value: rule.rate ?? rule.factor ?? 1, rest, moment: createMoment(rule) };
}

function untilEnd(steps: readonly Step[]): Steps {
  const ordered = steps.toSorted((one, other) => one.index - other.index);
  const end = ordered.findIndex(endsForCertain);
  return end < 0 ? ordered : ordered.slice(0, end + 1);
}

function endsForCertain({ effect, rest, moment }: Step) {
  return effect !== 'factor' && !rest && !moment?.isOptional;
}

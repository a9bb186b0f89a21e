import type {
  Condition,
  SamplingContext,
  SamplingPolicy,
  SamplingRule,
  SamplingScope,
} from '../policy/types.ts';
import { compileRules, toStep, type RuleTable } from './compile.ts';

/** The rules for a context, by what is known of its parent. */
export type RuleTables = (context: SamplingContext, isContinued: boolean) => RuleTable;

/** Folds environment, release and the parent's decision into the rules. */
export function compileTables(policy: SamplingPolicy, scope: SamplingScope): RuleTables {
  const byDefault = toStep(policy, { rate: policy.defaultRate }, policy.rules.length);
  const inherit = toStep(policy, {}, policy.rules.length + 1);
  const root = compileRules(policy, { ...scope, parentSampled: undefined }, () => true, byDefault);
  const continued = new Map(
    [true, false, undefined].map((parentSampled) => [
      parentSampled,
      compileRules(policy, { ...scope, parentSampled }, isForContinued, inherit),
    ]),
  );
  return ({ parentSampled }, isContinued) => (isContinued && continued.get(parentSampled)) || root;
}

/** A continued trace inherits, unless a rule speaks of parents or holds in any case. */
export function isForContinued({ always, when }: SamplingRule): boolean {
  return always ?? (when !== undefined && speaksOfParent(when));
}

function speaksOfParent(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(speaksOfParent);
  if ('any' in condition) return condition.any.some(speaksOfParent);
  return 'not' in condition ? speaksOfParent(condition.not) : condition.parentSampled !== undefined;
}

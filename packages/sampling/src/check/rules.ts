import type { Diagnostic } from '../policy/diagnostic.ts';
import { simplify } from '../match/simplify.ts';
import type { AnyCondition, Condition, SamplingRule } from '../policy/types.ts';
import { isForContinued } from '../sampler/tables.ts';
import { implies, isImpossible } from './implies.ts';

/** A rule of either kind. */
type AnyRule = Omit<SamplingRule, 'when'> & { readonly when?: AnyCondition | undefined };

/**
 * Environment, release and the parent are not known to a check, and a log has no name. They are treated as attributes
 * that no SDK can set, so that what is said of a rule holds wherever it runs.
 */
function hideFacts(condition: AnyCondition): Condition {
  if ('all' in condition) return { all: condition.all.map(hideFacts) };
  if ('any' in condition) return { any: condition.any.map(hideFacts) };
  if ('not' in condition) return { not: hideFacts(condition.not) };
  const { name, op, attributes, ...others } = condition;
  const hidden = Object.entries(others).flatMap(([key, match]) =>
    match === undefined ? [] : [[`(${key})`, match] as const],
  );
  return { name, op, attributes: { ...attributes, ...Object.fromEntries(hidden) } };
}

/** Rules that can never matter: their condition cannot hold, or an earlier rule has always ended the walk. */
export function checkReach(
  rules: readonly AnyRule[],
  defaultRate: number,
  root: readonly string[] = [],
): Diagnostic[] {
  const conditions = rules.map(({ when }) =>
    simplify(when && hideFacts(when), { parentSampled: undefined }),
  );
  const diagnostics: Diagnostic[] = [];
  for (const [index, rule] of rules.entries()) {
    const condition = conditions[index] ?? false;
    if (isImpossible(condition)) {
      diagnostics.push({
        code: 'sampling/never-matches',
        severity: 'warning',
        path: [...root, 'rules', index, 'when'],
        message: `Rule ${rule.id} never applies: its condition contradicts itself or lists nothing.`,
        hint: 'Use any where one of several values is enough, or remove the rule.',
      });
      continue;
    }
    const earlier = rules.findIndex(
      (other, at) =>
        at < index && endsFor(other, rule) && implies(condition, conditions[at] ?? false),
    );
    if (earlier >= 0) {
      diagnostics.push({
        code: 'sampling/unreachable-rule',
        severity: 'warning',
        path: [...root, 'rules', index],
        message: `Rule ${rule.id} is never reached: rules[${earlier}] (${rules[earlier]?.id}) ends the walk for all that it matches.`,
        hint: 'Put the narrower rule first.',
      });
    } else if (
      rule.rate === defaultRate &&
      index === rules.length - 1 &&
      !isForContinued(rule) &&
      rule.firstPerSecond === undefined
    ) {
      diagnostics.push({
        code: 'sampling/same-as-default',
        severity: 'info',
        path: [...root, 'rules', index],
        message: `Rule ${rule.id} gives the default rate, so it changes nothing.`,
      });
    }
  }
  return diagnostics;
}

/** Whether the earlier rule ends the walk, at all times, wherever the later one would be walked. */
function endsFor(earlier: AnyRule, later: AnyRule) {
  if (earlier.factor !== undefined || earlier.between) return false;
  return !isForContinued(later) || isForContinued(earlier);
}

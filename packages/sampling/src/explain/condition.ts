import { compileMatch } from '../match/match.ts';
import { readName, readOp } from '../match/test.ts';
import type { Condition, Match, SamplingContext, SamplingScope } from '../policy/types.ts';

/** Whether a condition holds, and the part that decided it. */
export interface ConditionAnswer {
  readonly holds: boolean;
  readonly because: string;
}

export function explainCondition(
  condition: Condition,
  context: SamplingContext,
  scope: SamplingScope,
): ConditionAnswer {
  if ('not' in condition) {
    const { holds, because } = explainCondition(condition.not, context, scope);
    return { holds: !holds, because };
  }
  if ('all' in condition)
    return all(condition.all.map((part) => explainCondition(part, context, scope)));
  if ('any' in condition) {
    const answers = condition.any.map((part) => explainCondition(part, context, scope));
    return (
      answers.find(({ holds }) => holds) ?? {
        holds: false,
        because: joined(answers) || 'an empty any never holds',
      }
    );
  }
  const { name, op, environment, release, parentSampled, attributes = {} } = condition;
  const answers: ConditionAnswer[] = [];
  const ask = (label: string, match: Match | undefined, value: unknown) => {
    if (match !== undefined) answers.push(compare(label, match, value));
  };
  ask('name', name, readName(context));
  ask('op', op, readOp(context));
  ask('environment', environment, scope.environment);
  ask('release', release, scope.release);
  ask('parentSampled', parentSampled, context.parentSampled);
  for (const [key, match] of Object.entries(attributes)) {
    const given = context.attributes;
    ask(key, match, given && Object.hasOwn(given, key) ? given[key] : undefined);
  }
  return all(answers);
}

function all(answers: readonly ConditionAnswer[]): ConditionAnswer {
  return (
    answers.find(({ holds }) => !holds) ?? {
      holds: true,
      because: joined(answers) || 'it holds in any case',
    }
  );
}

function joined(answers: readonly ConditionAnswer[]) {
  return answers.map(({ because }) => because).join(', ');
}

function compare(label: string, match: Match, value: unknown): ConditionAnswer {
  const holds = compileMatch(match)(value);
  const found = value === undefined ? `there is no ${label}` : `${label} is ${show(value)}`;
  return { holds, because: `${found}, ${holds ? 'as' : 'not'} ${wanted(match)}` };
}

function wanted(match: Match) {
  if (typeof match !== 'object' || Array.isArray(match)) return show(match);
  return Object.entries(match)
    .map(([key, value]) => `${key} ${show(value)}`)
    .join(' and ');
}

function show(value: unknown) {
  return (JSON.stringify(value) ?? String(value)).slice(0, 200);
}

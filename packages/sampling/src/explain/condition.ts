import { compileMatch } from '../match/match.ts';
import type { AnyCondition, Match } from '../policy/types.ts';

/** Whether a condition holds, and the part that decided it. */
export interface ConditionAnswer {
  readonly holds: boolean;
  readonly because: string;
}

/** What there is to compare, by the names of the fields. */
export interface KnownValues {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly attributes: Readonly<Record<string, unknown>> | undefined;
}

export function explainCondition(condition: AnyCondition, known: KnownValues): ConditionAnswer {
  if ('not' in condition) {
    const { holds, because } = explainCondition(condition.not, known);
    return { holds: !holds, because };
  }
  if ('all' in condition) return all(condition.all.map((part) => explainCondition(part, known)));
  if ('any' in condition) {
    const answers = condition.any.map((part) => explainCondition(part, known));
    return (
      answers.find(({ holds }) => holds) ?? {
        holds: false,
        because: joined(answers) || 'an empty any never holds',
      }
    );
  }
  const { attributes = {}, ...rest } = condition;
  const fields: Readonly<Record<string, Match | undefined>> = rest;
  const given = known.attributes;
  const answers: ConditionAnswer[] = [];
  for (const [label, value] of Object.entries(known.fields)) {
    const match = fields[label];
    if (match !== undefined) answers.push(compare(label, match, value));
  }
  for (const [key, match] of Object.entries(attributes))
    answers.push(compare(key, match, given && Object.hasOwn(given, key) ? given[key] : undefined));
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

import type { Condition, FieldCondition, SamplingPolicy } from '../policy/types.ts';

/** A condition on fields, where it stands, and the rule it belongs to. */
export interface FoundFields {
  readonly fields: FieldCondition;
  readonly path: readonly (string | number)[];
  readonly ruleIndex: number;
}

/** All field conditions of a policy, at any depth. */
export function findFields({ rules }: SamplingPolicy): FoundFields[] {
  const found: FoundFields[] = [];
  const visit = (condition: Condition, path: readonly (string | number)[], ruleIndex: number) => {
    if ('not' in condition) visit(condition.not, [...path, 'not'], ruleIndex);
    else if ('all' in condition || 'any' in condition) {
      const [key, parts] =
        'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
      for (const [index, part] of parts.entries()) visit(part, [...path, key, index], ruleIndex);
    } else found.push({ fields: condition, path, ruleIndex });
  };
  for (const [index, { when }] of rules.entries())
    if (when) visit(when, ['rules', index, 'when'], index);
  return found;
}

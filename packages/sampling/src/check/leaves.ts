import type { AnyCondition, FieldCondition, LogFields } from '../policy/types.ts';

/** A condition on fields, where it stands, and the rule it belongs to. */
export interface FoundFields {
  readonly fields: FieldCondition & LogFields;
  readonly path: readonly (string | number)[];
  readonly ruleIndex: number;
}

/** All field conditions of rules, at any depth; `root` is where the rules stand. */
export function findFields(
  rules: readonly { readonly when?: AnyCondition | undefined }[],
  root: readonly string[] = [],
): FoundFields[] {
  const found: FoundFields[] = [];
  const visit = (
    condition: AnyCondition,
    path: readonly (string | number)[],
    ruleIndex: number,
  ) => {
    if ('not' in condition) visit(condition.not, [...path, 'not'], ruleIndex);
    else if ('all' in condition || 'any' in condition) {
      const [key, parts] =
        'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
      for (const [index, part] of parts.entries()) visit(part, [...path, key, index], ruleIndex);
    } else found.push({ fields: condition, path, ruleIndex });
  };
  for (const [index, { when }] of rules.entries())
    if (when) visit(when, [...root, 'rules', index, 'when'], index);
  return found;
}

import { compileMatch } from './match.ts';
import type { Condition, FieldCondition, Match, SamplingScope } from '../policy/types.ts';

/** What is known before any context is seen. */
export interface Facts extends SamplingScope {
  readonly parentSampled: boolean | undefined;
}

/** A condition in which each leaf tests one field that only a context knows, or the answer where none is left. */
export type Simplified = boolean | SimpleNode;

export type SimpleNode =
  | { readonly type: 'all' | 'any'; readonly parts: readonly SimpleNode[] }
  | { readonly type: 'not'; readonly part: SimpleNode }
  | { readonly type: 'name' | 'op'; readonly match: Match }
  | { readonly type: 'attribute'; readonly key: string; readonly match: Match };

/** Answers all that the facts can answer. */
export function simplify(condition: Condition | undefined, facts: Facts): Simplified {
  if (!condition) return true;
  if ('all' in condition)
    return combine(
      'all',
      condition.all.map((part) => simplify(part, facts)),
    );
  if ('any' in condition)
    return combine(
      'any',
      condition.any.map((part) => simplify(part, facts)),
    );
  if ('not' in condition) {
    const part = simplify(condition.not, facts);
    return typeof part === 'boolean' ? !part : { type: 'not', part };
  }
  return combine('all', fieldTests(condition, facts));
}

const fields = ['environment', 'release', 'parentSampled', 'name', 'op'] as const;

function fieldTests(condition: FieldCondition, facts: Facts): Simplified[] {
  const tests: Simplified[] = [];
  for (const type of fields) {
    const match = condition[type];
    if (match === undefined) continue;
    tests.push(
      type === 'name' || type === 'op' ? { type, match } : compileMatch(match)(facts[type]),
    );
  }
  for (const [key, match] of Object.entries(condition.attributes ?? {})) {
    if (match !== undefined) tests.push({ type: 'attribute', key, match });
  }
  return tests;
}

function combine(type: 'all' | 'any', parts: readonly Simplified[]): Simplified {
  const decisive = type === 'any';
  if (parts.includes(decisive)) return decisive;
  // Groups of the same kind inside one another are one group.
  const rest = parts.flatMap((part) =>
    typeof part === 'boolean' ? [] : part.type === type ? part.parts : [part],
  );
  const [first] = rest;
  if (!first) return !decisive;
  return rest.length === 1 ? first : { type, parts: rest };
}

import type { TextPattern } from '../config/types.ts';
import type { Tell } from '../diagnostics/tell.ts';

/** Patterns as the SDKs take them; one that is no regular expression is reported and left out. */
export function toPatterns(
  tell: Tell,
  patterns: readonly TextPattern[],
  path: string,
): (string | RegExp)[] {
  return patterns.flatMap((pattern, index): (string | RegExp)[] => {
    if (typeof pattern === 'string') return [pattern];
    try {
      return [new RegExp(pattern.regex)];
    } catch {
      tell('invalid-pattern', `${path}.${index}`);
      return [];
    }
  });
}

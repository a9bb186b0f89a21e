import type { TextPattern } from '../config/types.ts';
import type { Build } from './build.ts';

/** Patterns as the SDKs take them; one that is no regular expression is reported and left out. */
export function toPatterns(
  build: Build,
  patterns: readonly TextPattern[] | undefined,
  path: string,
): (string | RegExp)[] | undefined {
  return patterns?.flatMap((pattern, index): (string | RegExp)[] => {
    if (typeof pattern === 'string') return [pattern];
    try {
      return [new RegExp(pattern.regex)];
    } catch {
      build.tell('invalid-pattern', `${path}.${index}`);
      return [];
    }
  });
}

import { compilePattern } from '../pattern/match.ts';
import type { Match } from '../policy/types.ts';

/** Whether a value fits; a value of another type than the match asks for does not. */
export type ValueTest = (value: unknown) => boolean;

/** The comparisons of text, by their key in a match. They throw for a pattern that cannot be read. */
export const textTests: Readonly<Record<string, (text: string) => (value: string) => boolean>> = {
  prefix: (text) => (value) => value.startsWith(text),
  suffix: (text) => (value) => value.endsWith(text),
  contains: (text) => (value) => value.includes(text),
  glob: compilePattern,
  regex(text) {
    const expression = new RegExp(text, 'u');
    return (value) => expression.test(value);
  },
};

/** Makes a test of one match of a valid policy. */
export function compileMatch(match: Match): ValueTest {
  if (typeof match !== 'object') return (value) => value === match;
  if (isList(match)) {
    const values = new Set<unknown>(match);
    return (value) => values.has(value);
  }
  for (const [key, text] of Object.entries(match)) {
    const test = typeof text === 'string' && textTests[key]?.(text);
    if (test) return (value) => typeof value === 'string' && test(value);
  }
  const bounds = boundsOf(match);
  return (value) =>
    typeof value === 'number' &&
    bounds !== undefined &&
    value > bounds.above &&
    value < bounds.below;
}

/** The open interval of a match on numbers. */
export function boundsOf(
  match: Match,
): { readonly above: number; readonly below: number } | undefined {
  if (typeof match !== 'object' || !('above' in match || 'below' in match)) return undefined;
  const { above = -Infinity, below = Infinity } = match;
  return { above, below };
}

export function isList(match: Match): match is readonly (string | number)[] {
  return Array.isArray(match);
}

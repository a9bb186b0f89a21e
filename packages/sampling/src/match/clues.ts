import { parsePattern } from '../pattern/parse.ts';
import type { Match } from '../policy/types.ts';
import { isList } from './match.ts';
import type { SimpleNode } from './simplify.ts';

/** Either the name itself, or a text that is somewhere in it, in lower case. */
export interface Clue {
  readonly text: string;
  readonly isWhole: boolean;
}

/** The end of a text tells names apart as well as the whole of it, in less memory. */
const LONGEST = 12;

/** Clues of which at least one is true of every name that fits, or undefined where only the test itself can tell. */
export function cluesOf(node: SimpleNode): readonly Clue[] | undefined {
  if (node.type === 'name') return cluesOfMatch(node.match);
  if (node.type === 'any') {
    const clues = node.parts.map(cluesOf);
    return clues.includes(undefined) ? undefined : clues.flatMap((part) => part ?? []);
  }
  return node.type === 'all' ? node.parts.map(cluesOf).find((part) => part) : undefined;
}

function cluesOfMatch(match: Match): readonly Clue[] | undefined {
  if (typeof match !== 'object') return [{ text: String(match), isWhole: true }];
  if (isList(match)) return match.map((item) => ({ text: String(item), isWhole: true }));
  const text = textOf(match);
  return text ? [{ text: text.toLowerCase().slice(-LONGEST), isWhole: false }] : undefined;
}

function textOf(match: Exclude<Match, string | number | boolean | readonly unknown[]>) {
  if ('prefix' in match) return match.prefix;
  if ('suffix' in match) return match.suffix;
  if ('contains' in match) return match.contains;
  if (!('glob' in match)) return undefined;
  const literals = parsePattern(match.glob).flatMap((token) =>
    token.type === 'literal' ? [token.text] : [],
  );
  return literals.toSorted((one, other) => other.length - one.length)[0];
}

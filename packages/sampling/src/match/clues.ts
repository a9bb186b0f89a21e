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
  if ('match' in node) return cluesOfMatch(node.match);
  if ('part' in node) return undefined;
  const clues = node.parts.map(cluesOf);
  if (node.type === 'all') return clues.find(Boolean);
  return clues.includes(undefined) ? undefined : clues.flatMap((part) => part ?? []);
}

function cluesOfMatch(match: Match): readonly Clue[] | undefined {
  if (typeof match !== 'object' || isList(match))
    return [match].flat().map((item) => ({ text: String(item), isWhole: true }));
  const [[key, value] = []] = Object.entries(match);
  if (typeof value !== 'string' || key === 'regex') return undefined;
  const text = key === 'glob' ? longestLiteral(value) : value;
  return text ? [{ text: text.toLowerCase().slice(-LONGEST), isWhole: false }] : undefined;
}

function longestLiteral(glob: string) {
  return parsePattern(glob)
    .flatMap((token) => (token.type === 'literal' ? [token.text] : []))
    .toSorted((one, other) => other.length - one.length)[0];
}

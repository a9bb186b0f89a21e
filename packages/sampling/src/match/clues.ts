import { parsePattern } from '../pattern/parse.ts';
import type { Match } from '../policy/types.ts';
import { isList } from './match.ts';
import type { SimpleNode } from './simplify.ts';

/** A text in lower case that is in every name that fits, or the name itself. */
export interface Clue {
  readonly text: string;
  readonly at: 'start' | 'end' | 'anywhere' | 'exact';
}

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
  if (typeof match !== 'object') return [{ text: String(match), at: 'exact' }];
  if (isList(match)) return match.map((item) => ({ text: String(item), at: 'exact' }));
  if ('prefix' in match) return [{ text: match.prefix.toLowerCase(), at: 'start' }];
  if ('suffix' in match) return [{ text: match.suffix.toLowerCase(), at: 'end' }];
  if ('contains' in match) return [{ text: match.contains.toLowerCase(), at: 'anywhere' }];
  return 'glob' in match ? clueOfPattern(match.glob) : undefined;
}

function clueOfPattern(pattern: string): readonly Clue[] | undefined {
  const tokens = parsePattern(pattern);
  let longest: Clue | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'literal' || token.text.length <= (longest?.text.length ?? 0)) continue;
    const at = index === 0 ? 'start' : index === tokens.length - 1 ? 'end' : 'anywhere';
    longest = { text: token.text, at };
  }
  return longest && [longest];
}

/** A piece of a pattern. Characters are code points; literals are in lower case. */
export type Token =
  | { readonly type: 'literal'; readonly text: string }
  | { readonly type: 'wildcard' }
  | CharacterClass
  | { readonly type: 'group'; readonly alternates: readonly (readonly Token[])[] };

/** One character that is, or is not, in one of the ranges; both ends of a range are included. Any is in none of none. */
export interface CharacterClass {
  readonly type: 'class';
  readonly isNegated: boolean;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** Reads Relay's pattern language; throws an `Error` that says what is wrong with the pattern. */
export function parsePattern(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  const characters = Array.from(pattern);
  let group: Token[][] | undefined;
  let target = tokens;
  let literal = '';
  let at = 0;
  const refuse = () => new Error(`The pattern ${pattern} is wrong at character ${at}.`);
  const take = () => {
    const character = characters[at];
    at += 1;
    if (character === undefined) throw refuse();
    return character;
  };
  const push = (token: Token) => target.push(token);
  const endLiteral = () => {
    if (literal) push({ type: 'literal', text: literal.toLowerCase() });
    literal = '';
  };

  function takeClass(): CharacterClass {
    const isNegated = characters[at] === '!';
    if (isNegated) at += 1;
    const ranges: [number, number][] = [];
    let isRange = false;
    for (;;) {
      const character = take();
      if (character === ']') break;
      if (character === '[') throw refuse();
      const last = ranges.at(-1);
      if (character === '-' && last && !isRange) isRange = true;
      else {
        const code = (character === '\\' ? take() : character).codePointAt(0) ?? 0;
        if (!isRange || !last) ranges.push([code, code]);
        else if (code < last[0]) throw refuse();
        else last[1] = code;
        isRange = false;
      }
    }
    if (isRange) ranges.push([45, 45]);
    return { type: 'class', isNegated, ranges };
  }

  while (at < characters.length) {
    const character = take();
    if (character === '\\') literal += take();
    else if (character === ',' && group) {
      endLiteral();
      group.push((target = []));
    } else if (!'?*[]{}'.includes(character)) literal += character;
    else {
      endLiteral();
      if (character === '?') push({ type: 'class', isNegated: true, ranges: [] });
      else if (character === '*') push({ type: 'wildcard' });
      else if (character === '[') {
        const token = takeClass();
        if (token.ranges.length > 0) push(token);
      } else if (character === '{' && !group) group = [(target = [])];
      else if (character === '}' && group) {
        target = tokens;
        // Relay leaves out a group with nothing in it, but not an empty alternate beside another.
        if (group.some((alternate) => alternate.length > 0))
          push({ type: 'group', alternates: group });
        group = undefined;
      } else throw refuse();
    }
  }
  endLiteral();
  // Relay drops a group that is never closed, and so does this.
  return tokens;
}

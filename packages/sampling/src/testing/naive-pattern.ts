/**
 * Relay's pattern language by brute force: alternatives are written out, then every way to split the text is tried.
 * Slow, and without one idea in common with the matcher that it judges. Case is folded one character at a time.
 */
export function matchNaively(pattern: string, text: string): boolean {
  const characters = Array.from(text);
  return writeOut(pattern).some((pieces) => pieces.length > 0 && fits(pieces, characters));
}

type Piece = { one: (character: string) => boolean } | 'many';

function writeOut(pattern: string): Piece[][] {
  let results: Piece[][] = [[]];
  const rest = Array.from(pattern);
  const extend = (piece: Piece) => {
    results = results.map((pieces) => [...pieces, piece]);
  };
  while (rest.length > 0) {
    const character = rest.shift();
    if (character === '*') extend('many');
    else if (character === '?') extend({ one: () => true });
    else if (character === '[') {
      const end = closing(rest, ']');
      extend({ one: inClass(rest.splice(0, end + 1).slice(0, -1)) });
    } else if (character === '{') {
      const inside = rest.splice(0, closing(rest, '}') + 1).slice(0, -1);
      const options = splitAtCommas(inside).flatMap((option) => writeOut(option.join('')));
      results = results.flatMap((pieces) => options.map((option) => [...pieces, ...option]));
    } else {
      const literal = character === '\\' ? rest.shift() : character;
      extend({ one: (other) => other.toLowerCase() === literal?.toLowerCase() });
    }
  }
  return results;
}

function fits(pieces: readonly Piece[], characters: readonly string[]): boolean {
  const [piece, ...others] = pieces;
  if (piece === undefined) return characters.length === 0;
  if (piece === 'many')
    return characters.some((_, skip) => fits(others, characters.slice(skip))) || fits(others, []);
  const [first, ...rest] = characters;
  return first !== undefined && piece.one(first) && fits(others, rest);
}

function closing(characters: readonly string[], end: string) {
  for (let at = 0; at < characters.length; at += 1) {
    if (characters[at] === '\\') at += 1;
    else if (characters[at] === end) return at;
  }
  throw new Error(`no ${end}`);
}

function splitAtCommas(characters: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (let at = 0; at < characters.length; at += 1) {
    if (characters[at] === ',') parts.push([]);
    else {
      parts.at(-1)?.push(characters[at] ?? '');
      if (characters[at] === '\\') parts.at(-1)?.push(characters[(at += 1)] ?? '');
    }
  }
  return parts;
}

function inClass(content: string[]) {
  const isNegated = content[0] === '!';
  const inside = isNegated ? content.slice(1).join('') : content.join('');
  const ranges = Array.from(inside.matchAll(/(.)(?:-(.))?/gsu), ([, first = '', last = first]) => [
    first,
    last,
  ]);
  return (character: string) =>
    isNegated !==
    [character.toLowerCase(), character.toUpperCase()].some((variant) =>
      ranges.some(
        ([first = '', last = '']) =>
          Array.from(variant).length === 1 && variant >= first && variant <= last,
      ),
    );
}

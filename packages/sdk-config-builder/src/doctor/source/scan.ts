/** What comments and texts look like in a language. */
export interface Lexis {
  readonly comment: RegExp;
  readonly text: RegExp;
}

/** Python. */
export const pythonLexis: Lexis = {
  comment: /#[^\n]*/y,
  text: /[rRbBuUfF]{0,2}(?:"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*')/y,
};

/** Go. */
export const goLexis: Lexis = {
  comment: /\/\/[^\n]*|\/\*[^]*?\*\//y,
  text: /"(?:[^"\\\n]|\\[^])*"|`[^`]*`|'(?:[^'\\\n]|\\[^])*'/y,
};

/** A piece of what stands between brackets, and where it begins. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

/** Source without its comments: blanks in their place, so that places stay. */
export function blankComments(source: string, lexis: Lexis): string {
  return blank(source, lexis, false);
}

/** Source without its comments and without what stands in its texts: blanks in their place. */
export function blankTexts(source: string, lexis: Lexis): string {
  return blank(source, lexis, true);
}

function blank(source: string, lexis: Lexis, isWithoutTexts: boolean): string {
  let result = '';
  for (let at = 0; at < source.length;) {
    const text = match(lexis.text, source, at);
    const comment = text === undefined ? match(lexis.comment, source, at) : undefined;
    const whole = text ?? comment ?? source.charAt(at);
    const isBlank = comment !== undefined || (text !== undefined && isWithoutTexts);
    result += isBlank ? whole.replaceAll(/[^\n]/g, ' ') : whole;
    at += whole.length;
  }
  return result;
}

/** What is separated by commas between the bracket at a place and the one that closes it; nothing where none does. */
export function readPieces(
  source: string,
  open: number,
  lexis: Lexis,
): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let depth = 0;
  let begin = open + 1;
  const end = (at: number) => {
    const text = source.slice(begin, at);
    if (text.trim() !== '') pieces.push({ text: text.trim(), offset: begin + text.search(/\S/) });
    begin = at + 1;
  };
  for (let at = open; at < source.length;) {
    const text = match(lexis.text, source, at);
    if (text !== undefined) {
      at += text.length;
      continue;
    }
    const character = source.charAt(at);
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) {
      depth -= 1;
      if (depth === 0) {
        end(at);
        return pieces;
      }
    }
    if (character === ',' && depth === 1) end(at);
    at += 1;
  }
  return undefined;
}

/** The line and column of a place, from 1. */
export function placeOf(
  source: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

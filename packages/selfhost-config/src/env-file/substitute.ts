type Lookup = (name: string) => string | undefined;

const NAME = /^[A-Za-z_][A-Za-z0-9_]*/;

/**
 * Replaces `$$`, `$NAME` and `${NAME…}` as Compose does (compose-spec/compose-go template/template.go); undefined where
 * Compose refuses the text.
 */
export function substituteVariables(text: string, lookup: Lookup): string | undefined {
  let result = '';
  let rest = text;
  for (;;) {
    const at = rest.indexOf('$');
    if (at < 0) return result + rest;
    result += rest.slice(0, at);
    rest = rest.slice(at + 1);
    const piece = readReference(rest, lookup);
    if (piece.value === undefined) return undefined;
    result += piece.value;
    rest = rest.slice(piece.length);
  }
}

interface Piece {
  readonly value: string | undefined;
  readonly length: number;
}

function readReference(text: string, lookup: Lookup): Piece {
  if (text.startsWith('$')) return { value: '$', length: 1 };
  const name = NAME.exec(text)?.[0];
  if (name !== undefined) return { value: lookup(name) ?? '', length: name.length };
  if (!text.startsWith('{')) return { value: '$', length: 0 };
  const end = closingBrace(text);
  return { value: substituteBraced(text.slice(1, end), lookup), length: end + 1 };
}

function closingBrace(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1;
    if (text[index] === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

function substituteBraced(text: string, lookup: Lookup): string | undefined {
  const name = NAME.exec(text)?.[0] ?? '';
  const value = lookup(name);
  const operator = /^:?[-+?]/.exec(text.slice(name.length))?.[0] ?? '';
  if (name === '' || text.includes('\n') || (operator === '' && text !== name)) return undefined;
  const word = text.slice(name.length + operator.length);
  const isThere = value !== undefined && !(operator.startsWith(':') && value === '');
  if (operator.endsWith('+')) return isThere ? substituteVariables(word, lookup) : (value ?? '');
  if (operator.endsWith('-') && !isThere) return substituteVariables(word, lookup);
  if (operator.endsWith('?') && !isThere) return undefined;
  return value ?? '';
}

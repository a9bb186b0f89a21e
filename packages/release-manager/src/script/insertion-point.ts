import { skipTrivia, startOfText } from './trivia.ts';

/** A place in a script where a statement may be put without changing what the script means. */
export interface InsertionPoint {
  /** In bytes. */
  readonly offset: number;
  /** From 0. */
  readonly line: number;
  /** In UTF-16 units, from 0. */
  readonly column: number;
  /** The directive before it relies on the line break after it. */
  readonly needsSemicolon: boolean;
}

const semicolon = 0x3b;

/** The end of a string literal that begins at a quote; undefined when it is not over on its line. */
const skipString = (bytes: Buffer, from: number): number | undefined => {
  const quote = bytes[from];
  for (let at = from + 1; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === quote) return at + 1;
    else if (byte === 0x0a || byte === 0x0d) return undefined;
  }
  return undefined;
};

// What makes an expression of a string literal that stands at the end of its line.
const goesOn =
  /^(?:[.,([`*/%&|^<>=?:]|[+](?![+])|-(?!-)|!=|(?:in|instanceof)(?![\w$\u0080-\uffff]))/u;

/**
 * Where the directive that begins at a quote is over, its semicolon included. Undefined when it is none: a string
 * that an expression goes on from (ECMA-262, directive prologues; automatic semicolon insertion).
 */
const skipDirective = (
  bytes: Buffer,
  from: number,
): { readonly to: number; readonly hasSemicolon: boolean } | undefined => {
  const to = skipString(bytes, from);
  if (to === undefined) return undefined;
  const next = skipTrivia(bytes, to);
  if (bytes[next.at] === semicolon) return { to: next.at + 1, hasSemicolon: true };
  const isOver = next.at >= bytes.length || bytes[next.at] === 0x7d;
  const rest = bytes.toString('latin1', next.at, next.at + 12);
  if (!isOver && (!next.hasLineBreak || goesOn.test(rest))) return undefined;
  return { to, hasSemicolon: false };
};

/** Line and column of a place; a byte order mark belongs to no line. */
export const placeOf = (
  bytes: Buffer,
  offset: number,
): { readonly line: number; readonly column: number } => {
  let line = 0;
  let lineFrom = startOfText(bytes);
  for (let at = lineFrom; at < offset; at += 1) {
    const byte = bytes[at];
    if (byte !== 0x0a && (byte !== 0x0d || bytes[at + 1] === 0x0a)) continue;
    line += 1;
    lineFrom = at + 1;
  }
  return { line, column: bytes.toString('utf8', lineFrom, offset).length };
};

/** Behind the hashbang, the comments at the beginning and the directives, before the first statement. */
export const findInsertionPoint = (bytes: Buffer): InsertionPoint => {
  let begin = startOfText(bytes);
  if (bytes[begin] === 0x23 && bytes[begin + 1] === 0x21) {
    const lineBreak = bytes.indexOf(0x0a, begin);
    begin = lineBreak === -1 ? bytes.length : lineBreak + 1;
  }
  const first = skipTrivia(bytes, begin);
  // Comments alone: whatever they say to tools is said at their end.
  let offset = first.at < bytes.length ? first.at : begin;
  let needsSemicolon = false;
  for (let { at } = first; bytes[at] === 0x22 || bytes[at] === 0x27;) {
    const directive = skipDirective(bytes, at);
    if (!directive) break;
    offset = directive.to;
    needsSemicolon = !directive.hasSemicolon;
    ({ at } = skipTrivia(bytes, offset));
  }
  return { offset, ...placeOf(bytes, offset), needsSemicolon };
};

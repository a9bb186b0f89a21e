import { matchAt, readFilter } from './filter-syntax.ts';
import { invalidQuery } from './invalid-query.ts';
import type { Query } from './query.ts';

const SPACES = /[\t\n ]*/y;
const BOOLEAN = /(OR|AND)(?=[\t\n )]|$)/iy;
const WORD = /[^()\t\n ]+/y;
const QUOTED_TEXT = /"((?:\\"|[^"])*)"(?=[\t\n )]|$)/y;
/** Parentheses inside a run of words belong to the text: `failed to call send(message)`. */
const TEXT_PARENTHESES = /\(([^()\n]*)\)/y;
/** Deeper nesting is no query that a person wrote, and must not exhaust the stack. */
const MAXIMUM_DEPTH = 100;

/**
 * Parses Sentry's search language: filters, free text, AND (implied or written), OR, parentheses.
 * Facts: getsentry/sentry, src/sentry/api/event_search.py (the grammar at its top).
 * Throws an `InvalidQuery` that names the key or the column.
 */
export function parseQuery(text: string): Query {
  const { query, end } = readAlternatives(text, 0, 0);
  if (end < text.length) throw parseError(text, end);
  return query;
}

interface Read {
  readonly query: Query;
  readonly end: number;
}

function readAlternatives(text: string, start: number, depth: number): Read {
  const alternatives: Query[] = [];
  let at = start;
  for (;;) {
    const { query, end } = readConjunction(text, at, depth);
    alternatives.push(query);
    const or = matchAt(BOOLEAN, text, end);
    if (!or) return { query: combine('any', alternatives), end };
    if (query.type === 'everything') throw missingCondition('left', or);
    at = end + or[0].length;
    if (isAtEnd(text, at)) throw missingCondition('right', or);
  }
}

/** Reads until OR, a closing parenthesis or the end. */
function readConjunction(text: string, start: number, depth: number): Read {
  const parts: Query[] = [];
  let at = skipSpaces(text, start);
  while (at < text.length && text[at] !== ')') {
    const operator = matchAt(BOOLEAN, text, at);
    if (operator?.[1]?.toUpperCase() === 'OR') break;
    if (operator) {
      if (parts.length === 0) throw missingCondition('left', operator);
      at = skipSpaces(text, at + operator[0].length);
      if (isAtEnd(text, at) || matchAt(BOOLEAN, text, at))
        throw missingCondition('right', operator);
    }
    const part = readTerm(text, at, depth);
    parts.push(part.query);
    at = skipSpaces(text, part.end);
  }
  return { query: combine('all', parts), end: at };
}

function readTerm(text: string, start: number, depth: number): Read {
  if (text.startsWith('(', start) && !text.startsWith('()', start)) {
    if (depth >= MAXIMUM_DEPTH) throw parseError(text, start);
    const inside = readAlternatives(text, start + 1, depth + 1);
    if (text[inside.end] !== ')') throw parseError(text, start);
    return { query: inside.query, end: inside.end + 1 };
  }
  const found = readFilter(text, start);
  if (found) return { query: found.filter, end: found.end };
  return readFreeText(text, start);
}

/** Words that stand together are one text, looked for as a whole. */
function readFreeText(text: string, start: number): Read {
  const quoted = matchAt(QUOTED_TEXT, text, start);
  if (quoted) {
    const inside = (quoted[1] ?? '').replaceAll(String.raw`\"`, '"');
    return { query: { type: 'text', text: inside }, end: start + quoted[0].length };
  }
  let end = start;
  let at = start;
  while (at < text.length) {
    const word = matchAt(WORD, text, at)?.[0] ?? textParentheses(text, at);
    if (word === undefined) break;
    if (word === '!' && text[at + 1] === '(') {
      throw invalidQuery(
        `Negating a group is not supported: '!(' (column ${at}). Negate each key in it instead.`,
      );
    }
    if (at > start && (matchAt(BOOLEAN, text, at) ?? readFilter(text, at))) break;
    end = at + word.length;
    at = skipSpaces(text, end);
  }
  if (end === start) throw parseError(text, start);
  return { query: { type: 'text', text: text.slice(start, end) }, end };
}

function textParentheses(text: string, at: number): string | undefined {
  const match = matchAt(TEXT_PARENTHESES, text, at);
  if (!match) return undefined;
  const words = (match[1] ?? '').split(' ').filter((word) => word !== '');
  const isPlain = words.every((word) => !matchAt(BOOLEAN, word, 0) && !readFilter(word, 0));
  return isPlain ? match[0] : undefined;
}

function combine(type: 'all' | 'any', parts: readonly Query[]): Query {
  const [first] = parts;
  if (!first) return { type: 'everything' };
  return parts.length === 1 ? first : { type, parts };
}

function skipSpaces(text: string, at: number): number {
  return at + (matchAt(SPACES, text, at)?.[0].length ?? 0);
}

function isAtEnd(text: string, at: number): boolean {
  const next = text[skipSpaces(text, at)];
  return next === undefined || next === ')';
}

function missingCondition(side: 'left' | 'right', operator: RegExpExecArray): Error {
  return invalidQuery(
    `Condition is missing on the ${side} side of '${operator[0].toUpperCase()}' operator`,
  );
}

function parseError(text: string, at: number): Error {
  const around = text.slice(Math.max(0, at - 5), at + 5);
  return invalidQuery(
    `Parse error at '${around}' (column ${at}). ` +
      'This is commonly caused by unmatched parentheses. Enclose any text in double quotes.',
  );
}

import { invalidQuery } from './invalid-query.ts';
import type { Filter, Key, Operator } from './query.ts';

const PLAIN_KEY = String.raw`[a-zA-Z0-9_.-]+`;
const QUOTED_KEY = String.raw`"[a-zA-Z0-9_.:-]+"`;
const KEY = new RegExp(
  String.raw`(!)?(?:tags\[(${PLAIN_KEY}|${QUOTED_KEY})(?:,\s*(?:string|number|boolean))?\]|(${PLAIN_KEY})\(([^()]*)\)|(${PLAIN_KEY}|${QUOTED_KEY})):`,
  'y',
);
const OPERATORS = ['>=', '<=', '!=', '>', '<', '='] as const;
const QUOTED = /"((?:\\"|[^"])*)"/y;
const PLAIN_VALUE = /[^()\t\n ]*/y;
const LIST_VALUE = /[^\](),\s"]+/y;
const SPACES = /\s*/y;
/** After a list a new word begins, as `end_value` in Sentry's grammar. */
const WORD_END = /(?=[\t\n )])|$/y;

/** Reads the filter that starts at `start`, or says that none does. */
export function readFilter(text: string, start: number): { filter: Filter; end: number } | null {
  const head = matchAt(KEY, text, start);
  if (!head) return null;
  const [matched, negation, tag, aggregate, parameters, plain] = head;
  const isNegated = negation === '!';
  const key: Key = {
    name: unquoteKey(tag ?? aggregate ?? plain ?? ''),
    isTag: tag !== undefined,
    ...(aggregate === undefined ? {} : { parameters: splitParameters(parameters ?? '') }),
    at: start + (isNegated ? 1 : 0),
  };
  const valueStart = start + matched.length;
  const list = readList(text, valueStart);
  if (list) {
    const { values, end } = list;
    return { filter: { type: 'filter', key, isNegated, operator: '=', values, isList: true }, end };
  }
  const operator = readOperator(text, valueStart);
  const value = readValue(text, valueStart + operator.length, key);
  return {
    filter: {
      type: 'filter',
      key,
      isNegated,
      operator: operator.operator,
      values: [value.text],
      isList: false,
    },
    end: value.end,
  };
}

/** What a regular expression with the sticky flag finds at `index`. */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function readOperator(text: string, at: number): { operator: Operator; length: number } {
  const written = OPERATORS.find((operator) => text.startsWith(operator, at));
  return { operator: written ?? '=', length: written?.length ?? 0 };
}

function readValue(text: string, at: number, key: Key): { text: string; end: number } {
  const quoted = matchAt(QUOTED, text, at);
  if (quoted) {
    return { text: unescapeQuotes(quoted[1] ?? ''), end: at + quoted[0].length };
  }
  const written = matchAt(PLAIN_VALUE, text, at)?.[0] ?? '';
  if (written === '') throw invalidQuery(`Empty string after '${key.name}:'`);
  if (/(?:^|[^\\])"/.test(written)) {
    throw invalidQuery(`Invalid quote at '${written}': quotes must enclose text or be escaped.`);
  }
  return { text: unescapeQuotes(written), end: at + written.length };
}

/** `[a, "b c"]`. What only begins like a list is a plain value, as in Sentry's grammar. */
function readList(text: string, start: number): { values: string[]; end: number } | null {
  if (text[start] !== '[' || text[start + 1] === ']') return null;
  const values: string[] = [];
  let at = start + 1;
  for (;;) {
    at = skip(SPACES, text, at);
    const quoted = matchAt(QUOTED, text, at);
    const value = quoted?.[1] ?? matchAt(LIST_VALUE, text, at)?.[0];
    if (value === undefined) {
      if (text[at] !== ',' && text[at] !== ']') return null;
      throw invalidQuery('Lists should not have empty values');
    }
    values.push(unescapeQuotes(value));
    at = skip(SPACES, text, at + (quoted?.[0] ?? value).length);
    if (text[at] === ']') break;
    if (text[at] !== ',') return null;
    at++;
  }
  return matchAt(WORD_END, text, at + 1) ? { values, end: at + 1 } : null;
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0);
}

/** `a, "b, c"`: the parameters of a function, without their quotes. */
export function splitParameters(inside: string): string[] {
  return [...inside.matchAll(/\s*("(?:\\"|[^"])*"|[^,]+)/g)]
    .map((match) => (match[1] ?? '').trim().replace(/^"(.*)"$/s, '$1'))
    .filter((parameter) => parameter !== '');
}

function unquoteKey(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1) : written;
}

function unescapeQuotes(text: string): string {
  return text.replaceAll(String.raw`\"`, '"');
}

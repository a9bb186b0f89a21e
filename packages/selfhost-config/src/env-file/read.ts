import { shellProblem } from './shell-problem.ts';
import { substituteVariables } from './substitute.ts';
import type { EnvironmentEntry, EnvironmentFile, EnvironmentProblem } from './types.ts';

// White space that Compose skips inside a line (compose-spec/compose-go dotenv/parser.go, isSpace).
const IN_LINE = '[\\t\\v\\f\\r \\u0085\\u00a0]*';
// What Go calls a space: JavaScript's \s with U+0085 and without U+FEFF.
const SPACE = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const BLANK = new RegExp(`${SPACE}*(?:#[^\\n]*(?:\\n|$)${SPACE}*)*`, 'y');
const TRAILING = new RegExp(`${SPACE}+$`);
const ASSIGNMENT = new RegExp(
  `(export[\\t\\v\\f\\r \\u0085\\u00a0]+)?([\\p{L}\\p{N}_.\\[\\]-]*)(${IN_LINE})([=:]|\\n|$)(${IN_LINE})`,
  'uy',
);

/** Reads an environment file by Compose's rules, and says where bash, which the installer uses, would read it differently. */
export function readEnvironmentFile(text: string): EnvironmentFile {
  const source = text.replace(/^\uFEFF/, '');
  const entries: EnvironmentEntry[] = [];
  const problems: EnvironmentProblem[] = [];
  const values = new Map<string, string>();
  const lineAt = countLines(source);
  let at = skip(BLANK, source, 0);
  while (at < source.length) {
    const line = lineAt(at);
    const statement = readStatement(source, at, (name) => values.get(name));
    if (typeof statement === 'string') {
      problems.push({ kind: 'unreadable', line, message: statement });
      break;
    }
    const { name, value, quote, end, rest } = statement;
    if (value === undefined) {
      const message = `Compose cannot replace the variables in the value of ${name} and refuses the file.`;
      problems.push({ kind: 'unreadable', line, name, message });
      break;
    }
    entries.push({ name, value, line, lastLine: lineAt(end), quote, comment: rest.trimEnd() });
    if (value !== null) values.set(name, value);
    const found = shellProblem({ ...statement, value });
    if (found !== undefined) problems.push({ ...found, line, name });
    at = skip(BLANK, source, end);
  }
  return { entries, problems };
}

/** The values that count: of several assignments the last one. */
export function environmentValues(file: EnvironmentFile): ReadonlyMap<string, string> {
  return new Map(
    file.entries.flatMap(({ name, value }) => (value === null ? [] : [[name, value] as const])),
  );
}

/** An assignment with the characters that it was read from. */
export interface Statement<Value = string | null> {
  readonly name: string;
  readonly value: Value;
  readonly quote: EnvironmentEntry['quote'];
  /** Index behind the value. */
  readonly end: number;
  /** What stands between name and value. */
  readonly separator: string;
  /** The value as it is written, without quotes. */
  readonly written: string;
  /** What follows the value on its line. */
  readonly rest: string;
}

type Lookup = (name: string) => string | undefined;

function readStatement(
  source: string,
  at: number,
  lookup: Lookup,
): Statement<string | null | undefined> | string {
  ASSIGNMENT.lastIndex = at;
  const match = ASSIGNMENT.exec(source);
  if (match === null) return 'This line is no assignment NAME=value; Compose refuses the file.';
  const [whole, , name = '', before = '', sign = '', after = ''] = match;
  const start = at + whole.length;
  if (sign !== '=' && sign !== ':') {
    const end = start - sign.length - after.length;
    return { name, value: null, quote: 'none', end, separator: '', written: '', rest: '' };
  }
  const separator = before + sign + after;
  const mark = source[start];
  if (mark !== "'" && mark !== '"') {
    const end = lineEnd(source, start);
    const written = (source.slice(start, end).split(' #', 1)[0] ?? '').replace(TRAILING, '');
    const rest = source.slice(start + written.length, end);
    return {
      name,
      value: substituteVariables(written, lookup),
      quote: 'none',
      end,
      separator,
      written,
      rest,
    };
  }
  const close = closingQuote(source, start, mark);
  if (close < 0) return `The quoted value of ${name} never ends.`;
  const written = source.slice(start + 1, close);
  const plain = written.replaceAll(`\\${mark}`, mark);
  return {
    name,
    value: mark === '"' ? substituteVariables(expandEscapes(plain), lookup) : plain,
    quote: mark === '"' ? 'double' : 'single',
    end: close + 1,
    separator,
    written,
    rest: source.slice(close + 1, lineEnd(source, close)),
  };
}

/** A backslash before the quote keeps it from ending the value, in single quotes too: Compose's rule, not the shell's. */
function closingQuote(source: string, start: number, mark: string): number {
  for (let index = start + 1; index < source.length; index += 1) {
    if (source[index] === '\\') index += 1;
    else if (source[index] === mark) return index;
  }
  return -1;
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
  $: '$$',
};

function expandEscapes(text: string): string {
  return text.replace(
    /\\(?:0(\d{0,3})|([abfnrtv"$\\]))/g,
    (all, digits?: string, letter?: string) => {
      if (digits === undefined) return ESCAPES[letter ?? ''] ?? all;
      // What is no octal number of a byte only loses its zero.
      const isByte = /^[0-3][0-7]{2}$/.test(digits);
      return isByte ? String.fromCharCode(Number.parseInt(digits, 8)) : `\\${digits}`;
    },
  );
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

function skip(pattern: RegExp, source: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(source)?.[0].length ?? 0);
}

/** Lines are asked for in rising order, so each newline is looked at once. */
function countLines(source: string): (index: number) => number {
  let line = 1;
  let counted = 0;
  return (index) => {
    for (; counted < index; counted += 1) if (source[counted] === '\n') line += 1;
    return line;
  };
}

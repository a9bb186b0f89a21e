import { createSourceFunction } from './function-facts.ts';
import { blankComments, blankTexts, placeOf, pythonLexis, readPieces, type Piece } from './scan.ts';
import type { SourceFile, SourceInit } from './types.ts';
import { createUnread } from './unread.ts';

const variable =
  /^(?:os\.)?(?:environ\.get|getenv|environ)\s*[([]\s*['"](\w+)['"]\s*(?:,\s*([^)]+?))?\s*[)\]]$/;

/** What a file of Python says about Sentry. */
export function readPython(path: string, source: string): SourceFile {
  const text = blankComments(source, pythonLexis);
  const direct = /from\s+sentry_sdk\s+import\s+[^\n]*\binit\b/.test(text);
  const alias = /import\s+sentry_sdk\s+as\s+(\w+)/.exec(text)?.[1] ?? 'sentry_sdk';
  const call = new RegExp(
    `\\b(?:sentry_sdk|${alias})\\.init\\s*\\(${direct ? '|\\binit\\s*\\(' : ''}`,
    'g',
  );
  const inits = [...blankTexts(source, pythonLexis).matchAll(call)].flatMap(
    (found): readonly SourceInit[] => {
      const before = text.slice(text.lastIndexOf('\n', found.index) + 1, found.index);
      if (/\b(?:def|class)\s+$|\.$/.test(before)) return [];
      const pieces = readPieces(text, found.index + found[0].length - 1, pythonLexis);
      if (pieces === undefined) return [];
      return [{ sdk: 'sentry-sdk', ...placeOf(text, found.index), ...readArguments(pieces, text) }];
    },
  );
  const imports = [...text.matchAll(/^[ \t]*(?:from|import)[ \t]+([\w.]+)/gm)].map((found) => ({
    specifier: found[1] ?? '',
    line: placeOf(text, found.index).line,
    isHoisted: false,
  }));
  return { path, language: 'python', text, inits, imports };
}

function readArguments(
  pieces: readonly Piece[],
  source: string,
): Pick<SourceInit, 'isComplete' | 'isManaged' | 'options'> {
  const options: Record<string, unknown> = {};
  let isComplete = true;
  for (const [index, text] of joinLambdas(pieces).entries()) {
    const [, name, value] = /^(\w+)\s*=(?!=)\s*([^]*)$/.exec(text) ?? [];
    if (name !== undefined && value !== undefined) options[name] = readValue(value.trim(), source);
    else if (index === 0 && !text.startsWith('*')) options['dsn'] = readValue(text, source);
    else isComplete = false;
  }
  return { options, isComplete, isManaged: false };
}

// The parameters of a lambda are separated by commas too.
function joinLambdas(pieces: readonly Piece[]): readonly string[] {
  const joined: string[] = [];
  for (const { text } of pieces) {
    const before = joined.at(-1) ?? '';
    if (/\blambda\b[^:]*$/.test(before)) joined[joined.length - 1] = `${before}, ${text}`;
    else joined.push(text);
  }
  return joined;
}

const words: Readonly<Record<string, unknown>> = { True: true, False: false, None: null };

function readValue(text: string, source: string): unknown {
  if (Object.hasOwn(words, text)) return words[text];
  if (/^-?(?:\d[\d_]*\.?\d*|\.\d+)(?:e-?\d+)?$/i.test(text))
    return Number(text.replaceAll('_', ''));
  if (/^float\(\s*['"]nan['"]\s*\)$/i.test(text)) return Number.NaN;
  const quoted = /^(?:[rRuU]?)(?:"([^"\\\n]*)"|'([^'\\\n]*)')$/.exec(text);
  if (quoted !== null) return quoted[1] ?? quoted[2];
  const converted = /^(?:float|int)\(\s*([^]*)\s*\)$/.exec(text);
  const read = variable.exec((converted?.[1] ?? text).trim());
  if (read !== null) {
    const fallback = read[2];
    return createUnread({
      variable: read[1] ?? '',
      hasFallback: fallback !== undefined && fallback !== 'None',
      isConverted: converted !== null,
    });
  }
  if (/^\[[^]*\]$/.test(text))
    return (readPieces(text, 0, pythonLexis) ?? []).map((piece) => readValue(piece.text, source));
  if (text.startsWith('lambda')) return readLambda(text);
  if (/^\w+$/.test(text)) return readDefinition(text, source);
  return createUnread();
}

function readLambda(text: string): unknown {
  const body = /^lambda[^:]*:\s*([^]*)$/.exec(text)?.[1]?.trim();
  const returns = body === 'None' ? 'never' : 'always';
  return createSourceFunction({ returns, throws: 'never', isAsync: false, texts: [] });
}

/** A function that stands in the same file. */
function readDefinition(name: string, source: string): unknown {
  const head = new RegExp(`^([ \\t]*)(async[ \\t]+)?def[ \\t]+${name}[ \\t]*\\(`, 'm').exec(source);
  if (head === null) {
    const constant = new RegExp(`^${name}[ \\t]*=[ \\t]*([^\\n]+)$`, 'm').exec(source)?.[1]?.trim();
    return constant === undefined || constant === name ? createUnread() : readSimple(constant);
  }
  const indent = head[1] ?? '';
  const lines = source
    .slice(head.index + head[0].length)
    .split('\n')
    .slice(1);
  const end = lines.findIndex((line) => line.trim() !== '' && indentOf(line) <= indent.length);
  const body = (end === -1 ? lines : lines.slice(0, end)).filter((line) => line.trim() !== '');
  const depth = Math.min(...body.map(indentOf));
  const returned = body.flatMap((line) => /^\s*return\b\s*(.*)$/.exec(line)?.[1] ?? []);
  const last = body.findLast((line) => indentOf(line) === depth)?.trim() ?? '';
  const endsWithout = !/^(?:return|raise|else|try|with|finally|except|match)\b/.test(last);
  const first = body[0]?.trim() ?? '';
  const value = returned.filter((what) => what.trim() !== '');
  return createSourceFunction({
    returns:
      value.length === 0
        ? /^raise\b/.test(last)
          ? 'always'
          : 'never'
        : endsWithout
          ? 'sometimes'
          : 'always',
    throws: /^raise\b/.test(first) ? 'always' : 'never',
    isAsync: head[2] !== undefined,
    texts: [],
  });
}

function readSimple(text: string): unknown {
  return /^[\w.]+\($|^[a-z_]\w*$/i.test(text) && !Object.hasOwn(words, text)
    ? createUnread()
    : readValue(text, '');
}

function indentOf(line: string): number {
  return line.search(/\S|$/);
}

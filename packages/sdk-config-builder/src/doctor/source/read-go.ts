import { createSourceFunction } from './function-facts.ts';
import { blankComments, blankTexts, goLexis, placeOf, readPieces } from './scan.ts';
import type { SourceFile, SourceInit } from './types.ts';
import { createUnread } from './unread.ts';

/** What a file of Go says about Sentry. */
export function readGo(path: string, source: string): SourceFile {
  const text = blankComments(source, goLexis);
  const inits = [...blankTexts(source, goLexis).matchAll(/\bsentry\.ClientOptions\s*\{/g)].flatMap(
    (found): readonly SourceInit[] => {
      const pieces = readPieces(text, found.index + found[0].length - 1, goLexis);
      // A type of a parameter has no fields.
      const isInit = /\bsentry\.(?:Init|NewClient)\s*\(/.test(text);
      if (pieces === undefined || !isInit) return [];
      const fields = pieces.flatMap((piece) => {
        const [, name, value] = /^(\w+)\s*:\s*([^]*)$/.exec(piece.text) ?? [];
        return name === undefined ? [] : [[name, readValue((value ?? '').trim())] as const];
      });
      return [
        {
          sdk: 'sentry-go',
          ...placeOf(text, found.index),
          options: Object.fromEntries(fields),
          isComplete: true,
          isManaged: false,
        },
      ];
    },
  );
  return { path, language: 'go', text, inits, imports: [] };
}

function readValue(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'nil') return undefined;
  if (/^-?(?:\d[\d_]*\.?\d*|\.\d+)(?:e-?\d+)?$/i.test(text))
    return Number(text.replaceAll('_', ''));
  if (text === 'math.NaN()') return Number.NaN;
  const quoted = /^(?:"([^"\\]*)"|`([^`]*)`)$/.exec(text);
  if (quoted !== null) return quoted[1] ?? quoted[2];
  const variable = /^os\.Getenv\(\s*"(\w+)"\s*\)$/.exec(text)?.[1];
  if (variable !== undefined) return createUnread({ variable });
  if (/^\[\]string\s*\{/.test(text))
    return (readPieces(text, text.indexOf('{'), goLexis) ?? []).map((piece) =>
      readValue(piece.text),
    );
  // The compiler of Go sees to what a function returns.
  if (/^(?:func\b|sentry\.TracesSampler\b)/.test(text))
    return createSourceFunction({ returns: 'always', throws: 'never', isAsync: false, texts: [] });
  return createUnread();
}

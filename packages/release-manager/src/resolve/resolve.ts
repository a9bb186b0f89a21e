import {
  AnyMap,
  originalPositionFor,
  sourceContentFor,
  type TraceMap,
} from '@jridgewell/trace-mapping';
import { createReleaseManagerError } from '../error/error.ts';
import { readBytes } from '../files/read-file.ts';

/** The place in the source of a place in a script. */
export interface ResolvedPosition {
  /** As the map names it. */
  readonly source: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** What it is called there, where the map says so. */
  readonly name?: string;
  /** The line itself and the five around it on each side, where the map has the text. */
  readonly context?: readonly { readonly line: number; readonly text: string }[];
}

const around = 5;

/**
 * Resolves a place in a script, as a stack has it: line and column from 1. Undefined where the map maps nothing.
 * `map` is the path of a map, or the map itself as text. Throws `files` for a map that cannot be read.
 */
export const resolve = (
  map: string,
  line: number,
  column: number,
): ResolvedPosition | undefined => {
  const trace = readTrace(map);
  if (line < 1 || column < 1) return undefined;
  const found = originalPositionFor(trace, { line, column: column - 1 });
  if (found.source === null) return undefined;
  const text = sourceContentFor(trace, found.source);
  const first = Math.max(1, found.line - around);
  return {
    source: found.source,
    line: found.line,
    column: found.column + 1,
    ...(found.name !== null && { name: found.name }),
    ...(text !== null && {
      context: text
        .split(/\r\n|[\n\r]/)
        .slice(first - 1, found.line + around)
        .map((content, index) => ({ line: first + index, text: content })),
    }),
  };
};

const readTrace = (map: string): TraceMap => {
  try {
    const text = map.trimStart().startsWith('{') ? map : readBytes(map).toString();
    return new AnyMap(text.replace(/^\uFEFF?(?:\)\]\}'[^\n]*\n)?/, ''));
  } catch (error) {
    throw createReleaseManagerError('files', 'The source map cannot be read', {
      hint: 'Give the path of a source map of version 3, or its text',
      cause: error,
    });
  }
};

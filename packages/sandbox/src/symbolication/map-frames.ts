import { originalPositionFor, sourceContentFor } from '@jridgewell/trace-mapping';
import { asFilledText, asNumber, field, type JsonObject } from '../events/read-json.ts';
import type { FoundMap, MapResult } from './find-map.ts';

/** Lines before and after the one where it happened. */
const CONTEXT_LINES = 5;

/** A longer line is cut, as a minified one would be (getsentry/symbolicator). */
const MAX_LINE_LENGTH = 1_000;

/** The frames of one stack, caller first, and what could not be done. */
export interface MappedFrames {
  readonly frames: readonly JsonObject[];
  /** Whether any of them changed. */
  readonly isChanged: boolean;
  readonly problems: readonly { readonly type: string; readonly url: string }[];
}

/** Puts the original places in the frames; a frame without a map stays as it is. */
export function mapFrames(
  frames: readonly JsonObject[],
  findMapOf: (script: string) => MapResult,
): MappedFrames {
  const problems: { type: string; url: string }[] = [];
  let isChanged = false;
  // A function is called by its name in the line of its caller, which is the frame before it.
  let calledName: string | null = null;
  const mapped = frames.map((frame) => {
    const name = calledName;
    calledName = null;
    const script = asFilledText(field(frame, 'abs_path')) ?? asFilledText(field(frame, 'filename'));
    const line = asNumber(field(frame, 'lineno'));
    if (!script || !line || !isScript(script)) return frame;
    const result = findMapOf(script);
    if (!('found' in result)) {
      problems.push({ type: result.problem, url: script });
      return frame;
    }
    const column = asNumber(field(frame, 'colno'));
    if (column === null) {
      problems.push({ type: 'js_no_column', url: script });
      return frame;
    }
    const original = originalPositionFor(result.found.map, {
      line,
      column: Math.max(0, column - 1),
    });
    const { source, line: originalLine, column: originalColumn } = original;
    if (source === null) {
      problems.push({ type: 'js_invalid_sourcemap_location', url: script });
      return frame;
    }
    isChanged = true;
    calledName = original.name;
    const place = { source, line: originalLine, column: originalColumn };
    return rewrite(frame, result.found, place, name);
  });
  return { frames: mapped, isChanged, problems };
}

/** Frames of the runtime itself have no map. */
function isScript(path: string): boolean {
  return !path.startsWith('node:') && path !== '<anonymous>' && path !== 'native';
}

function rewrite(
  frame: JsonObject,
  { map, url, resolvedWith }: FoundMap,
  original: { readonly source: string; readonly line: number; readonly column: number },
  name: string | null,
): JsonObject {
  const content = sourceContentFor(map, original.source);
  const data = {
    ...asData(field(frame, 'data')),
    sourcemap: url,
    resolved_with: resolvedWith,
    symbolicated: true,
  };
  return {
    ...frame,
    filename: original.source,
    abs_path: original.source,
    module: moduleOf(original.source),
    lineno: original.line,
    colno: original.column + 1,
    ...(name === null ? {} : { function: name }),
    in_app: field(frame, 'in_app') !== false && !original.source.includes('node_modules/'),
    ...(content === null ? {} : contextOf(content, original.line)),
    data,
  };
}

function asData(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The path without its beginning and its ending: `webpack:///./src/cart.ts` is `src/cart`. */
function moduleOf(source: string): string {
  return source
    .replace(/^[a-z][a-z\d+.-]*:\/+(?:\.\/)?/i, '')
    .replace(/^(?:\.{1,2}\/)+/, '')
    .replace(/\.[cm]?[jt]sx?$/, '');
}

function contextOf(content: string, line: number): JsonObject {
  const lines = content.split(/\r\n|\r|\n/).map((text) => text.slice(0, MAX_LINE_LENGTH));
  return {
    pre_context: lines.slice(Math.max(0, line - 1 - CONTEXT_LINES), line - 1),
    context_line: lines[line - 1] ?? '',
    post_context: lines.slice(line, line + CONTEXT_LINES),
  };
}

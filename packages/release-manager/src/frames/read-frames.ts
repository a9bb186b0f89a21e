import type { StackFrame } from './types.ts';

/** What an event says that its frames are found by. */
export interface ReadEvent {
  /** How Sentry knows it. */
  readonly id: string | undefined;
  readonly frames: readonly StackFrame[];
  /** By the file that has it. */
  readonly debugIds: ReadonlyMap<string, string>;
  readonly release: string | undefined;
  readonly dist: string | undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
const number = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined;

const frameOf = (value: unknown): StackFrame | undefined => {
  const file = text(at(value, 'abs_path')) ?? text(at(value, 'filename'));
  if (file === undefined || /^(?:node:|internal\/|<anonymous>|native)/.test(file)) return undefined;
  const [line, column, name] = [
    number(at(value, 'lineno')),
    number(at(value, 'colno')),
    text(at(value, 'function')),
  ];
  return {
    file,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(name !== undefined && { function: name }),
  };
};

// V8 `at name (file:1:2)`, and `name@file:1:2` of the others.
const stackLine =
  /^\s*(?:at (?:async )?(?:(.+?) \()?|(?:(.*?)@))?((?:[a-z-]+:\/\/|\/|[A-Z]:\\)[^\s()]+?):(\d+):(\d+)\)?\s*$/;

const readStack = (stack: string): readonly StackFrame[] =>
  stack.split('\n').flatMap((row) => {
    const [, v8, other, file, line, column] = stackLine.exec(row) ?? [];
    if (file === undefined) return [];
    const name = v8 ?? other;
    return [{ file, line: Number(line), column: Number(column), ...(name && { function: name }) }];
  });

/** Reads the frames of an event, as an SDK sends it or the API answers it, or of a stack as text. */
export const readEvent = (event: unknown): ReadEvent => {
  if (typeof event === 'string')
    return {
      ...{ id: undefined, frames: readStack(event), debugIds: new Map() },
      ...{ release: undefined, dist: undefined },
    };
  const entries = list(at(event, 'entries')).filter((entry) => at(entry, 'type') === 'exception');
  const values = [
    ...list(at(event, 'exception', 'values')),
    ...list(at(event, 'exception')),
    ...entries.flatMap((entry) => list(at(entry, 'data', 'values'))),
  ];
  const frames = values.flatMap((value) => {
    const raw =
      at(value, 'rawStacktrace') ?? at(value, 'raw_stacktrace') ?? at(value, 'stacktrace');
    return list(at(raw, 'frames')).flatMap((frame) => frameOf(toSent(frame)) ?? []);
  });
  const images = [
    ...list(at(event, 'debug_meta', 'images')),
    ...list(at(event, 'debugmeta', 'images')),
    ...list(at(event, 'entries')).flatMap((entry) => list(at(entry, 'data', 'images'))),
  ];
  const debugIds = new Map<string, string>();
  for (const image of images) {
    const file = text(at(image, 'code_file'));
    const id = text(at(image, 'debug_id'));
    if (at(image, 'type') === 'sourcemap' && file !== undefined && id !== undefined)
      debugIds.set(file, id.toLowerCase());
  }
  const release = text(at(event, 'release')) ?? text(at(event, 'release', 'version'));
  const id = text(at(event, 'event_id')) ?? text(at(event, 'eventID'));
  return { id, frames, debugIds, release, dist: text(at(event, 'dist')) };
};

/** The API answers frames under other names than SDKs send them. */
const toSent = (frame: unknown): unknown =>
  isRecord(frame) && ('absPath' in frame || 'lineNo' in frame)
    ? {
        abs_path: frame['absPath'],
        filename: frame['filename'],
        lineno: frame['lineNo'],
        colno: frame['colNo'],
        function: frame['function'],
      }
    : frame;

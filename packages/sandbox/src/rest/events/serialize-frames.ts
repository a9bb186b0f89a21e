import { isRecord, listAt, valueAt } from '../../search/payload.ts';

type Json = Readonly<Record<string, unknown>>;

/** A stack trace in the API's spelling (getsentry/sentry, src/sentry/interfaces/stacktrace.py). */
export function serializeStacktrace(value: unknown, platform: string): unknown {
  if (!isRecord(value)) return null;
  const frames = listAt(value, 'frames');
  return {
    frames: frames.map((frame) => serializeFrame(frame, platform)),
    framesOmitted: value['frames_omitted'] ?? null,
    registers: value['registers'] ?? null,
    hasSystemFrames: hasSystemFrames(frames),
  };
}

/** Whether there is a difference between frames of the application and others. */
export function hasSystemFrames(frames: readonly Json[]): boolean {
  return (
    frames.some((frame) => frame['in_app'] === true) &&
    frames.some((frame) => frame['in_app'] !== true)
  );
}

function serializeFrame(frame: Json, platform: string): unknown {
  return {
    filename: frame['filename'] ?? null,
    absPath: frame['abs_path'] ?? null,
    module: frame['module'] ?? null,
    package: frame['package'] ?? null,
    platform: frame['platform'] ?? platform,
    instructionAddr: frame['instruction_addr'] ?? null,
    symbolAddr: frame['symbol_addr'] ?? null,
    function: frame['function'] ?? null,
    rawFunction: frame['raw_function'] ?? null,
    symbol: frame['symbol'] ?? null,
    context: serializeContext(frame),
    lineNo: frame['lineno'] ?? null,
    colNo: frame['colno'] ?? null,
    inApp: frame['in_app'] === true,
    trust: frame['trust'] ?? null,
    errors: null,
    lock: frame['lock'] ?? null,
    sourceLink: frame['source_link'] ?? null,
    vars: frame['vars'] ?? null,
  };
}

/** The source lines around a frame, each with its number. */
function serializeContext(frame: Json): (readonly [number, unknown])[] {
  const line = frame['lineno'];
  const current = frame['context_line'];
  if (typeof line !== 'number' || typeof current !== 'string') return [];
  const before = lines(frame, 'pre_context');
  const after = lines(frame, 'post_context');
  return [...before, current, ...after].map((text, index) => [line - before.length + index, text]);
}

function lines(frame: Json, key: string): readonly unknown[] {
  const value = valueAt(frame, key);
  return Array.isArray(value) ? value : [];
}

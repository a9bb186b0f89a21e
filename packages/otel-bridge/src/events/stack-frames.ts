import type { StackFrame } from '@sentry/core';

const MOST_FRAMES = 50;
// `at name (file:line:column)` and `at file:line:column` of V8; `name@file:line:column` of SpiderMonkey and JavaScriptCore.
const V8 = /^\s*at (?:(?:async )?(.+?) \()?(.+?):(\d+):(\d+)\)?$/;
const OTHERS = /^(.*?)@(.+?):(\d+):(\d+)$/;

/** The frames of a stack as text, the innermost last as Sentry wants them; the SDK's client has a better reader. */
export function readStack(stack: string): StackFrame[] {
  const frames: StackFrame[] = [];
  for (const line of stack.split('\n')) {
    const [, name, filename, row, column] = V8.exec(line) ?? OTHERS.exec(line) ?? [];
    if (filename === undefined) continue;
    frames.push({
      function: name ?? '?',
      filename,
      lineno: Number(row),
      colno: Number(column),
      in_app: !/node:|node_modules\/|^internal\//.test(filename),
    });
    if (frames.length === MOST_FRAMES) break;
  }
  return frames.toReversed();
}

import type { Diagnostic } from './sandbox-error.ts';

/** One thing that is wrong with an input, and where. */
export type Problem = Pick<Diagnostic, 'path' | 'message'>;
export type Path = Diagnostic['path'];

export function unknownKeys(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: Path = [],
): Problem[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      path: [...path, key],
      message: `is no option; known are ${known.join(', ')}`,
    }));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a message calls it. */
export function name(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}

import { isUtf8 } from 'node:buffer';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { NamedSource } from './source-provider.ts';

/** What became of a source that a debug file names. */
export type SourceState =
  /** It is there, and goes into the bundle. */
  | 'found'
  /** The debug file carries it already. */
  | 'embedded'
  /** There is no such file, or it cannot be read. */
  | 'missing'
  /** It is there, but not below the root. */
  | 'outside'
  /** It is larger than Sentry shows. */
  | 'too-large'
  /** It is not UTF-8. */
  | 'not-text'
  /** A precompiled header. */
  | 'precompiled';

/** A source that a debug file names. */
export interface LocatedSource {
  /** As the debug file names it. */
  readonly path: string;
  /** What became of it. */
  readonly state: SourceState;
  /** Its place on disk; only when it was found. */
  readonly file?: string;
  /** What is in it; only when it was found. */
  readonly content?: Buffer;
}

/** What sentry-cli leaves out by default (getsentry/sentry-cli, src/config.rs). */
export const largestSource = 1024 * 1024;

/** Looks for a source on disk. Nothing outside of the root is read. */
export function locateSource(
  { path, content }: NamedSource,
  root: string,
  largest = largestSource,
): LocatedSource {
  if (content !== undefined) return { path, state: 'embedded' };
  if (path.endsWith('.pch')) return { path, state: 'precompiled' };
  try {
    const file = realpathSync(resolve(root, path));
    if (!isBelow(file, root)) return { path, state: 'outside' };
    const stats = statSync(file);
    if (!stats.isFile()) return { path, state: 'missing' };
    if (stats.size > largest) return { path, state: 'too-large' };
    const text = readFileSync(file);
    return isUtf8(text)
      ? { path, state: 'found', file, content: text }
      : { path, state: 'not-text' };
  } catch {
    return { path, state: 'missing' };
  }
}

function isBelow(file: string, root: string): boolean {
  return file.startsWith(root.endsWith(sep) ? root : root + sep);
}

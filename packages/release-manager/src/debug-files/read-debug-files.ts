import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../error/diagnostic.ts';
import { openBytes, type Bytes } from './bytes.ts';
import { identify } from './identify.ts';
import type { DebugFile } from './types.ts';
import { readZip } from './zip.ts';

/** How debug files are looked for. */
export interface ReadDebugFilesOptions {
  /** Told of what cannot be read or is broken; by default nobody is. */
  readonly onDiagnostic?: ((diagnostic: Diagnostic) => void) | undefined;
  /** False leaves zips closed. */
  readonly opensZips?: boolean | undefined;
}

/**
 * Finds the debug files among files and folders, inside of zips too, and reads their headers: a file of gigabytes costs
 * kilobytes. A folder is entered once, whatever links lead to it. What is no debug file is passed over.
 *
 * @yields each object, in the order of the paths and of the names in a folder
 */
export async function* readDebugFiles(
  paths: readonly string[],
  options: ReadDebugFilesOptions = {},
): AsyncGenerator<DebugFile, void, undefined> {
  const entered = new Set<string>();
  for (const path of paths) yield* readPath(path, entered, options);
}

function* readPath(
  path: string,
  entered: Set<string>,
  options: ReadDebugFilesOptions,
): Generator<DebugFile> {
  try {
    const stats = statSync(path);
    if (stats.isFile()) yield* readFile(path, options);
    if (!stats.isDirectory()) return;
    const real = realpathSync(path);
    if (entered.has(real)) return;
    entered.add(real);
    for (const name of readdirSync(path).toSorted()) {
      yield* readPath(join(path, name), entered, options);
    }
  } catch (error) {
    tell(options, path, 'debug-file-unreadable', reasonOf(error));
  }
}

function* readFile(path: string, options: ReadDebugFilesOptions): Generator<DebugFile> {
  const bytes = openBytes(path);
  try {
    if (bytes.size < 8) return;
    const isZip = Buffer.from(bytes.take(0, 4)).toString('latin1') === 'PK\u0003\u0004';
    if (!isZip) yield* objectsOf(bytes, path, undefined, options);
    else if (options.opensZips !== false) {
      for (const { name, open } of readZip(bytes) ?? []) {
        yield* objectsOf(open, path, name, options);
      }
    }
  } finally {
    bytes.close();
  }
}

function objectsOf(
  source: Bytes | (() => Bytes),
  path: string,
  entry: string | undefined,
  options: ReadDebugFilesOptions,
): readonly DebugFile[] {
  const place = entry === undefined ? path : `${path}:${entry}`;
  try {
    const bytes = typeof source === 'function' ? source() : source;
    return identify(bytes, entry ?? path).map(({ content, ...found }) => ({
      path,
      ...(entry === undefined ? {} : { entry }),
      ...found,
      ...(content === undefined ? {} : { isEmbedded: true as const }),
    }));
  } catch (error) {
    tell(options, place, 'debug-file-broken', reasonOf(error));
    return [];
  }
}

function tell(
  { onDiagnostic }: ReadDebugFilesOptions,
  path: string,
  name: string,
  message: string,
): void {
  onDiagnostic?.({ code: `release-manager/${name}`, severity: 'warning', path: [path], message });
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

import { posix } from 'node:path';
import type { SourceFile } from '../source/types.ts';
import { folderOf } from './manifests.ts';
import type { ProjectFile } from './read-files.ts';

/** Which files of a project a file loads, directly, with the line of each. */
export type ImportGraph = ReadonlyMap<
  string,
  readonly { readonly path: string; readonly line: number }[]
>;

const ends = [
  '',
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '/index.ts',
  '/index.js',
];

/** Follows the relative imports of files. */
export function readImportGraph(
  files: readonly ProjectFile[],
  sources: ReadonlyMap<string, SourceFile>,
): ImportGraph {
  const paths = new Set(files.map(({ path }) => path));
  return new Map(
    [...sources.values()].map(({ path, imports }) => [
      path,
      imports.flatMap(({ specifier, line }) => {
        const found = specifier.startsWith('.')
          ? resolve(posix.join(folderOf(path), specifier), paths)
          : undefined;
        return found === undefined ? [] : [{ path: found, line }];
      }),
    ]),
  );
}

/** Every file that a file loads, over others too. */
export function loadedBy(path: string, graph: ImportGraph): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { path: loaded } of graph.get(next) ?? [])
      if (!found.has(loaded)) {
        found.add(loaded);
        waiting.push(loaded);
      }
  return found;
}

function resolve(path: string, paths: ReadonlySet<string>): string | undefined {
  // TypeScript writes .js for what is .ts.
  const bases = [path, path.replace(/\.([cm]?)js$/, '.$1ts'), path.replace(/\.jsx?$/, '.tsx')];
  return bases.flatMap((base) => ends.map((end) => base + end)).find((one) => paths.has(one));
}

import { join, posix } from 'node:path';
import { urlOf } from '../bundle/paths.ts';
import { discover } from '../discover/discover.ts';
import type { Diagnostic } from '../error/diagnostic.ts';
import type { SourceMaps } from '../source-maps/types.ts';
import type { ReleaseFileSource } from './upload-files.ts';

/** The scripts and maps of a build as files of a release; a script names its map in a header. */
export function readBuildFiles(
  sourceMaps: Pick<SourceMaps, 'directory' | 'urlPrefix' | 'urlSuffix' | 'ignore' | 'extensions'>,
): { readonly files: readonly ReleaseFileSource[]; readonly diagnostics: readonly Diagnostic[] } {
  const { scripts, maps, diagnostics } = discover(sourceMaps);
  const describe = (path: string, headers?: Readonly<Record<string, string>>) => ({
    path: join(sourceMaps.directory, path),
    name: urlOf(path, sourceMaps),
    headers,
  });
  const files = [
    ...scripts.map(({ path, map }) =>
      map.type === 'file'
        ? describe(path, { Sourcemap: posix.relative(posix.dirname(path), map.path) })
        : describe(path),
    ),
    ...maps.map(({ path }) => describe(path)),
  ];
  return { files, diagnostics };
}

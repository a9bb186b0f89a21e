import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ignore from 'ignore';
import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import { describeFileError } from '../files/file-error.ts';
import type { SourceMaps } from '../source-maps/types.ts';
import { matchMaps } from './match-maps.ts';
import { readScript } from './read-script.ts';
import type { Build, FoundScript } from './types.ts';
import { walk } from './walk.ts';

const defaultExtensions = ['js', 'cjs', 'mjs', 'map', 'jsbundle', 'bundle'];

const binaryFile = (path: string): Diagnostic => ({
  code: 'release-manager/binary-file',
  severity: 'warning',
  path: [path],
  message: 'has the ending of a script, but is not text; it was left out',
});

/** Finds the scripts and maps of a build. Throws when the directory cannot be read; other findings are diagnostics. */
export const discover = (sourceMaps: SourceMaps): Build => {
  const { directory, extensions = defaultExtensions } = sourceMaps;
  const { ignored, problems } = readIgnored(sourceMaps);
  const found = walkDirectory(directory, {
    extensions: new Set(extensions.map((extension) => extension.replace(/^\./, ''))),
    ignored,
  });
  const diagnostics: Diagnostic[] = [...problems, ...found.diagnostics];
  const maps = found.files.filter(({ path }) => path.endsWith('.map'));
  const scripts: (Omit<FoundScript, 'map'> & { readonly url: string | undefined })[] = [];
  for (const file of found.files) {
    if (file.path.endsWith('.map')) continue;
    try {
      const { format, references } = readScript(directory, file);
      if (format === 'binary') diagnostics.push(binaryFile(file.path));
      else scripts.push({ ...file, format, url: references.sourceMap?.url });
    } catch (error) {
      diagnostics.push(describeFileError(file.path, error));
    }
  }
  const mapOf = matchMaps(
    scripts,
    maps.map(({ path }) => path),
  );
  return {
    directory,
    scripts: scripts.map(({ url, ...script }) => ({
      ...script,
      map: mapOf.get(script.path) ?? { type: 'absent', url },
    })),
    maps,
    diagnostics,
  };
};

const walkDirectory = (directory: string, options: Parameters<typeof walk>[1]) => {
  try {
    return walk(directory, options);
  } catch (error) {
    throw createReleaseManagerError('files', `The build cannot be read`, {
      diagnostics: [describeFileError(directory, error)],
      hint: 'Build first, or name the directory that the build is written to',
    });
  }
};

const readIgnored = ({ ignore: globs = [], ignoreFiles = [] }: SourceMaps) => {
  // Packages that a build brings along were built, and uploaded or not, by others.
  const ignored = ignore().add(['node_modules']);
  const problems: Diagnostic[] = [];
  for (const file of ignoreFiles) {
    try {
      ignored.add(readFileSync(join(file), 'utf8'));
    } catch (error) {
      problems.push(describeFileError(file, error));
    }
  }
  return { ignored: ignored.add([...globs]), problems };
};

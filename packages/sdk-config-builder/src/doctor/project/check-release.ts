import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../checks/finding.ts';
import { optionNames } from '../explain/names.ts';
import type { Project } from './project.ts';

interface Lock {
  readonly version: string;
  readonly dists: readonly (string | undefined)[];
}

/** Releases of `init` that are not the one whose source maps were uploaded, by `release.lock.json`. */
export function checkRelease({ files, inits, sources }: Project): readonly Diagnostic[] {
  return files
    .filter(({ path }) => /(?:^|\/)release\.lock\.json$/.test(path))
    .flatMap(({ path, text }) => {
      const lock = readLock(text);
      if (lock === undefined)
        return [
          finding(
            'error',
            'release-lock',
            [path],
            'It is no release lock.',
            'Use the one that applying the release wrote.',
          ),
        ];
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      return inits
        .filter((one) => one.path.startsWith(folder) && !one.init.isManaged)
        .flatMap(({ init, path: file }) => {
          const names = optionNames[sources.get(file)?.language ?? 'javascript'];
          const place = [file, init.line, init.column];
          const release = init.options[names.release];
          const dist = init.options[names.dist];
          const found: Diagnostic[] = [];
          if (typeof release === 'string' && release !== lock.version)
            found.push(
              finding(
                'error',
                'release-differs',
                place,
                `${names.release}: it is not ${lock.version}, for which ${path} was written, so that stacks are not mapped to source.`,
                'Read the release from the same place as the build does.',
              ),
            );
          if (typeof dist === 'string' && lock.dists.length > 0 && !lock.dists.includes(dist))
            found.push(
              finding(
                'error',
                'dist-differs',
                place,
                `${names.dist}: ${path} has none of this name, so that stacks are not mapped to source.`,
                `It has ${lock.dists.map((one) => one ?? 'one without a name').join(', ')}.`,
              ),
            );
          return found;
        });
    });
}

function readLock(text: string): Lock | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('version' in value)) return undefined;
    const bundles: readonly unknown[] =
      'bundles' in value && Array.isArray(value.bundles) ? value.bundles : [];
    if (typeof value.version !== 'string') return undefined;
    return {
      version: value.version,
      dists: bundles.map((bundle) =>
        typeof bundle === 'object' &&
        bundle !== null &&
        'dist' in bundle &&
        typeof bundle.dist === 'string'
          ? bundle.dist
          : undefined,
      ),
    };
  } catch {
    return undefined;
  }
}

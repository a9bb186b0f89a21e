import type { Diagnostic } from '../../error/diagnostic.ts';
import { openObject } from '../open-object.ts';
import type { DebugFile } from '../types.ts';
import { placeOf } from '../usability.ts';
import { largestSource, locateSource, type LocatedSource } from './locate-source.ts';
import { ownProviders } from './providers.ts';
import { resolveRoot } from './resolve-root.ts';
import type { SourceProvider } from './source-provider.ts';

/** Which sources are looked for, and where. */
export interface IncludeSources {
  /** Only sources below this directory are read, wherever links lead to; relative names are relative to it. */
  readonly root: string;
  /** For formats that are not covered here: asked beside the package's own. */
  readonly providers?: readonly SourceProvider[] | undefined;
}

/** A file made to fill the memory would name more. */
const mostSources = 1_000_000;
const mostText = 256 * 1024 * 1024;

/** Looks for the sources that an object was built from: each that it names, once, in its order. */
export function findSources(
  file: DebugFile,
  include: IncludeSources,
  onDiagnostic?: (diagnostic: Diagnostic) => void,
): Generator<LocatedSource, void, undefined> {
  return findSourcesUpTo(largestSource, file, include, onDiagnostic);
}

/**
 * The same for sources of another size.
 *
 * @yields each source, once
 */
export function* findSourcesUpTo(
  largest: number,
  file: DebugFile,
  { root, providers = [] }: IncludeSources,
  onDiagnostic?: (diagnostic: Diagnostic) => void,
): Generator<LocatedSource, void, undefined> {
  const realRoot = resolveRoot(root);
  const tell = (message: string): void =>
    onDiagnostic?.({
      code: 'release-manager/sources-unreadable',
      severity: 'warning',
      path: [placeOf(file)],
      message,
    });
  const asked = [...ownProviders, ...providers].filter(({ types }) => types.includes(file.type));
  if (asked.length === 0) return;
  const bytes = openObject(file);
  const seen = new Set<string>();
  let text = 0;
  try {
    for (const provider of asked) {
      for (const named of provider.readSources(bytes, { file, tell })) {
        if (seen.has(named.path)) continue;
        text += named.path.length;
        if (seen.size >= mostSources || text > mostText) {
          throw new RangeError(`it names more than ${mostSources} sources`);
        }
        seen.add(named.path);
        yield locateSource(named, realRoot, largest);
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    tell(error.message);
  } finally {
    bytes.close();
  }
}

import { crc32 } from 'node:zlib';
import type { Diagnostic } from '../../error/diagnostic.ts';
import type { DebugFile } from '../types.ts';
import { placeOf } from '../usability.ts';
import type { PlannedSource } from './bundle-layout.ts';
import { findSources, type IncludeSources } from './find-sources.ts';
import { locateSource, type LocatedSource, type SourceState } from './locate-source.ts';
import { resolveRoot } from './resolve-root.ts';

/**
 * Chooses the sources of an object's bundle, and tells what of them is not in it. Sources may name others, which go into
 * it as well.
 */
export function planSources(
  file: DebugFile,
  include: IncludeSources,
  onDiagnostic: (diagnostic: Diagnostic) => void,
  referencesOf: (content: Buffer) => Iterable<string> = () => [],
): readonly PlannedSource[] {
  const sources: PlannedSource[] = [];
  const missed = new Map<SourceState, string[]>();
  const nameEntry = createEntryNames();
  const handled = new Set<string>();
  const referenced = new Set<string>();
  const add = ({ path, state, file: place, content }: LocatedSource): void => {
    handled.add(path);
    if (place !== undefined && content !== undefined) {
      const entry = nameEntry(path);
      sources.push({ path, file: place, entry, bytes: content.length, crc32: crc32(content) });
      for (const other of referencesOf(content)) referenced.add(other);
    } else if (state !== 'embedded') {
      const paths = missed.get(state) ?? [];
      paths.push(path);
      missed.set(state, paths);
    }
  };
  for (const source of findSources(file, include, onDiagnostic)) add(source);
  const root = referenced.size > 0 ? resolveRoot(include.root) : '';
  for (const path of referenced) if (!handled.has(path)) add(locateSource({ path }, root));
  for (const [state, paths] of missed) onDiagnostic(describeMissed(file, state, paths));
  return sources;
}

/** Names in the bundle: the path without what cannot be in one (getsentry/symbolic, sourcebundle), numbered where two are alike. */
function createEntryNames(): (path: string) => string {
  const taken = new Set<string>();
  return (path) => {
    const name = `files/${path.replaceAll(/:?[/\\]+/g, '/').replace(/^\//, '')}`;
    let entry = name;
    for (let count = 1; taken.has(entry); count += 1) entry = `${name}.${count}`;
    taken.add(entry);
    return entry;
  };
}

const REASONS: Readonly<Record<Exclude<SourceState, 'found' | 'embedded'>, string>> = {
  missing: 'are not here',
  outside: 'are not below the directory of sources',
  'too-large': 'have more than 1 MiB',
  'not-text': 'are not UTF-8',
  precompiled: 'are precompiled headers',
};
const mostNamed = 3;

function describeMissed(file: DebugFile, state: SourceState, paths: readonly string[]): Diagnostic {
  const reason = state === 'found' || state === 'embedded' ? '' : REASONS[state];
  const named = paths.slice(0, mostNamed).join(', ');
  const more = paths.length > mostNamed ? ` and ${paths.length - mostNamed} more` : '';
  return {
    code: 'release-manager/sources-left-out',
    severity: 'info',
    path: [placeOf(file)],
    message: `${paths.length} of its sources ${reason}: ${named}${more}`,
    ...(state === 'outside' && { hint: 'Give a root that holds them, if they may be uploaded.' }),
  };
}

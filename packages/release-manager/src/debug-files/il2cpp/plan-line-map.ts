import { crc32 } from 'node:zlib';
import type { Diagnostic } from '../../error/diagnostic.ts';
import { memoryBytes, type Bytes } from '../bytes.ts';
import { readUnchanged, type FoundSource } from '../sources/bundle-layout.ts';
import { findSourcesUpTo, type IncludeSources } from '../sources/find-sources.ts';
import type { DebugFile } from '../types.ts';
import { placeOf } from '../usability.ts';
import { readSourceInfos, renderLineMap, type FileLines } from './line-map.ts';

/** What il2cpp writes of a large assembly is tens of megabytes in one file. */
const largestSource = 256 * 1024 * 1024;

/** The C++ of an object that says from which C# it comes. */
export function planLineMap(
  file: DebugFile,
  include: IncludeSources,
  onDiagnostic: (diagnostic: Diagnostic) => void,
): readonly FoundSource[] {
  const sources: FoundSource[] = [];
  for (const { path, file: place, content } of findSourcesUpTo(
    largestSource,
    file,
    include,
    onDiagnostic,
  )) {
    if (place === undefined || content === undefined || linesOf(content).size === 0) continue;
    sources.push({ path, file: place, bytes: content.length, crc32: crc32(content) });
  }
  if (sources.length === 0 && file.features.debug) {
    onDiagnostic({
      code: 'release-manager/no-line-map',
      severity: 'info',
      path: [placeOf(file)],
      message: 'none of its C++ that is here says from which C# it comes',
    });
  }
  return sources;
}

/** The map that these sources give, read again. */
export function lineMapBytes(file: DebugFile, sources: readonly FoundSource[]): Bytes {
  const files = new Map<string, FileLines>();
  for (const source of sources) files.set(source.path, linesOf(readUnchanged(source)));
  return memoryBytes(renderLineMap(files, file.debugId ?? ''));
}

/** The files of C# that C++ names. */
export function referencedSources(content: Buffer): Iterable<string> {
  return linesOf(content).keys();
}

function linesOf(content: Buffer): FileLines {
  return content.includes('//<source_info:') ? readSourceInfos(content.toString()) : new Map();
}

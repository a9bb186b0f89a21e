import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { archiveHead } from '../../bundle/tail.ts';
import { centralDirectory, localHeader, type ZipEntry } from '../../bundle/zip.ts';
import { createReleaseManagerError } from '../../error/error.ts';
import type { DebugFile } from '../types.ts';

/** A source, and what it was when the plan was made. */
export interface FoundSource {
  /** As the debug file names it, and Sentry asks for it. */
  readonly path: string;
  /** Where it is. */
  readonly file: string;
  /** How many bytes it has. */
  readonly bytes: number;
  /** CRC-32 of them. */
  readonly crc32: number;
}

/** A source that goes into a bundle. */
export interface PlannedSource extends FoundSource {
  /** Its name in the bundle. */
  readonly entry: string;
}

/** A part of a bundle; what is in it is read when it is needed. */
export interface BundlePart {
  readonly size: number;
  readonly read: () => Buffer;
}

/** The bundle of an object in its parts, which follow each other without a gap. */
export function layOutBundle(
  file: DebugFile,
  name: string,
  sources: readonly PlannedSource[],
): readonly BundlePart[] {
  const parts: BundlePart[] = [inMemory(archiveHead)];
  const entries: (ZipEntry & { readonly offset: number })[] = [];
  let offset = archiveHead.length;
  const add = (entry: ZipEntry, read: () => Buffer): void => {
    entries.push({ ...entry, offset });
    const header = localHeader(entry);
    parts.push(inMemory(header), { size: entry.bytes, read });
    offset += header.length + entry.bytes;
  };
  for (const source of sources) add(zipEntryOf(source), () => readUnchanged(source));
  const manifest = renderManifest(file, name, sources);
  const own = { path: 'manifest.json', bytes: manifest.length, crc32: crc32(manifest) };
  add(own, () => manifest);
  return [...parts, inMemory(centralDirectory(entries, offset))];
}

const inMemory = (bytes: Buffer): BundlePart => ({ size: bytes.length, read: () => bytes });

const zipEntryOf = ({ entry, bytes, crc32: checksum }: PlannedSource): ZipEntry => ({
  path: entry,
  bytes,
  crc32: checksum,
});

/** What getsentry/symbolic reads of a bundle (symbolic-debuginfo, sourcebundle). */
function renderManifest(
  { arch, debugId, codeId }: DebugFile,
  name: string,
  sources: readonly PlannedSource[],
): Buffer {
  const files = Object.fromEntries(
    sources.map(({ entry, path }) => [entry, { type: 'source', path }]),
  );
  const ids = { debug_id: debugId, ...(codeId !== undefined && { code_id: codeId }) };
  return Buffer.from(JSON.stringify({ files, arch, ...ids, object_name: name }));
}

/** Reads a source again. Throws `stale-plan` when it is another. */
export function readUnchanged({ file, bytes, crc32: checksum }: FoundSource): Buffer {
  const content = readFileSync(file);
  if (content.length === bytes && crc32(content) === checksum) return content;
  throw createReleaseManagerError('stale-plan', 'A source was changed since it was planned:', {
    diagnostics: [
      {
        code: 'release-manager/source-changed',
        severity: 'error',
        path: [file],
        message: 'it is not what it was',
      },
    ],
  });
}

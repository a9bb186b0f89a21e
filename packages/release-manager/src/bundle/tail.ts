import { crc32 } from 'node:zlib';
import { createPages } from '../packed/pages.ts';
import type { BundleEntry, BundleManifest } from '../plan/source-map-steps.ts';
import { renderManifest } from './manifest.ts';
import { archivePath } from './paths.ts';
import {
  centralHeader,
  endOfDirectory,
  localHeader,
  localHeaderLength,
  type ZipEntry,
} from './zip.ts';

/** What begins every archive: a mark and the version of its format (getsentry/symbolic, sourcebundle). */
export const archiveHead: Buffer = Buffer.from('SYSB\x02\0\0\0', 'latin1');

/** An entry as the archive's own lists name it. */
export const zipEntryOf = ({ path, url, bytes, crc32: checksum }: BundleEntry): ZipEntry => ({
  path: path ?? archivePath(url),
  bytes,
  crc32: Number.parseInt(checksum, 16),
});

const lengthOf = (parts: readonly Buffer[]): number =>
  parts.reduce((sum, { length }) => sum + length, 0);

/** Everything behind the last file of the build, in parts: the manifest and the list of all files. */
export const renderTailParts = (
  entries: readonly BundleEntry[],
  manifest: Partial<BundleManifest>,
  bundleId: string,
): readonly Buffer[] => {
  const text = renderManifest(entries, manifest, bundleId);
  const directory = createPages();
  let offset = archiveHead.length;
  for (const entry of entries) {
    const zipEntry = zipEntryOf(entry);
    directory.add(centralHeader(zipEntry, offset));
    offset += localHeaderLength(zipEntry) + entry.bytes;
  }
  const own = {
    path: 'manifest.json',
    bytes: lengthOf(text),
    crc32: text.reduce((checksum, part) => crc32(part, checksum), 0),
  };
  directory.add(centralHeader(own, offset));
  const header = localHeader(own);
  const headers = directory.list();
  const end = endOfDirectory({
    count: entries.length + 1,
    size: lengthOf(headers),
    offset: offset + header.length + own.bytes,
  });
  return [header, ...text, ...headers, end];
};

/** The same at once, for archives that are small. */
export const renderTail = (...archive: Parameters<typeof renderTailParts>): Buffer =>
  Buffer.concat(renderTailParts(...archive));

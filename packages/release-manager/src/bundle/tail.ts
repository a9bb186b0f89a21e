import { crc32 } from 'node:zlib';
import type { BundleEntry, BundleManifest } from '../plan/source-map-steps.ts';
import { renderManifest } from './manifest.ts';
import { archivePath } from './paths.ts';
import { centralDirectory, localHeader, localHeaderLength, type ZipEntry } from './zip.ts';

/** What begins every archive: a mark and the version of its format (getsentry/symbolic, sourcebundle). */
export const archiveHead: Buffer = Buffer.from('SYSB\x02\0\0\0', 'latin1');

/** An entry as the archive's own lists name it. */
export const zipEntryOf = ({ path, url, bytes, crc32: checksum }: BundleEntry): ZipEntry => ({
  path: path ?? archivePath(url),
  bytes,
  crc32: Number.parseInt(checksum, 16),
});

/** Everything behind the last file of the build: the manifest and the list of all files. */
export const renderTail = (
  entries: readonly BundleEntry[],
  manifest: Partial<BundleManifest>,
  bundleId: string,
): Buffer => {
  let offset = archiveHead.length;
  const listed = entries.map((entry) => {
    const zipEntry = { ...zipEntryOf(entry), offset };
    offset += localHeaderLength(zipEntry) + entry.bytes;
    return zipEntry;
  });
  const text = renderManifest(entries, manifest, bundleId);
  const own = { path: 'manifest.json', bytes: text.length, crc32: crc32(text), offset };
  const header = localHeader(own);
  return Buffer.concat([
    header,
    text,
    centralDirectory([...listed, own], offset + header.length + text.length),
  ]);
};

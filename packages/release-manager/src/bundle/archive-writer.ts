import { createHash } from 'node:crypto';
import { uuidOf } from '../inject/debug-id.ts';
import type { BundleEntry, BundleManifest, PlannedChunk } from '../plan/source-map-steps.ts';
import { createBundleEntries } from '../packed/bundle-entries.ts';
import { createChunkHasher } from './chunk-hasher.ts';
import { isCutPoint } from './cut-points.ts';
import { renderManifest } from './manifest.ts';
import { archiveHead, renderTailParts, zipEntryOf } from './tail.ts';
import { localHeader } from './zip.ts';

/** An archive that was written to nowhere but its hashes. */
export interface FinishedArchive {
  readonly bundleId: string;
  readonly checksum: string;
  readonly bytes: number;
  readonly chunks: readonly PlannedChunk[];
}

/** Files that stand together: a script and its map. */
export interface ArchiveUnit {
  readonly path: string;
  readonly files: readonly { readonly entry: BundleEntry; readonly parts: readonly Buffer[] }[];
}

/** Plans an archive, file by file; nothing of what it is given is kept. */
export const createArchiveWriter = (options: {
  readonly chunkSize: number;
  readonly target: number;
  readonly mode: 'files' | 'fixed';
}) => {
  const { chunkSize, mode } = options;
  const hasher = createChunkHasher(chunkSize);
  const entries = createBundleEntries();
  hasher.add(archiveHead);
  return {
    entries: entries.items,
    bytes: hasher.bytes,
    add: ({ path, files }: ArchiveUnit): void => {
      const bytes = files.reduce((sum, { entry }) => sum + entry.bytes, 0);
      if (mode === 'files' && isCutPoint({ path, bytes }, hasher.openBytes(), options))
        hasher.cut();
      for (const { entry, parts } of files) {
        entries.add(entry);
        hasher.add(localHeader(zipEntryOf(entry)));
        for (const part of parts) hasher.add(part);
      }
    },
    /** The archive with its last part, which differs by release and distribution. */
    finish: (manifest: BundleManifest): FinishedArchive => {
      const content = hasher.copy().finish().checksum;
      // All that is in it and nothing else: a retry is the same bundle, any change is another (sentry keeps the
      // ids of a bundle that it knows as they are).
      const digest = createHash('sha1').update(content);
      for (const part of renderManifest(entries.items, manifest)) digest.update(part);
      const bundleId = uuidOf(digest.digest());
      const ending = hasher.copy();
      // What follows holds the release; apart from the files, those are sent once for all releases.
      if (mode === 'files') ending.cut();
      for (const part of renderTailParts(entries.items, manifest, bundleId)) ending.add(part);
      return { bundleId, bytes: ending.bytes(), ...ending.finish() };
    },
  };
};

import { mapLazily } from '../packed/lazy-list.ts';
import type {
  BundleEntry,
  MoveMapsStep,
  UploadBundleStep,
  WriteFilesStep,
} from '../plan/source-map-steps.ts';
import type { LockedBundle, LockedFile } from '../plan/types.ts';
import { moveMaps } from './move-maps.ts';
import { uploadBundle, type UploadBundleOptions } from './upload-bundle.ts';
import { writeFiles } from './write-files.ts';

/** Does one source-map step. */
export const applySourceMapStep = async (
  step: WriteFilesStep | UploadBundleStep | MoveMapsStep,
  options: UploadBundleOptions,
): Promise<void> => {
  switch (step.type) {
    case 'write-files':
      return writeFiles(step, {
        signal: options.signal,
        onWritten: (files) =>
          options.onProgress?.({ type: 'written', files, of: step.files.length }),
      });
    case 'upload-bundle':
      return uploadBundle(step, options);
    case 'move-maps':
      return moveMaps(step);
  }
};

const lockFile = ({ file, url, type, headers, bytes, crc32 }: BundleEntry): LockedFile => ({
  ...{ path: file, url, type, bytes, crc32 },
  ...(headers['debug-id'] !== undefined && { debugId: headers['debug-id'] }),
  ...(headers['sourcemap'] !== undefined && { sourceMap: headers['sourcemap'] }),
});

/** What the lock keeps of an upload. */
export const lockBundle = ({
  bundleId,
  checksum,
  dist,
  entries,
}: UploadBundleStep): LockedBundle => ({
  bundleId,
  checksum,
  ...(dist !== undefined && { dist }),
  files: mapLazily(entries, lockFile),
});

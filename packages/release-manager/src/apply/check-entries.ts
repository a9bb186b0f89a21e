import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describeFileError } from '../files/file-error.ts';
import { createReusableReader } from '../files/reusable-reader.ts';
import type { UploadBundleStep } from '../plan/source-map-steps.ts';
import { changedFile, staleBuild } from './stale.ts';

const bytesBetweenPauses = 32 * 1024 * 1024;

/**
 * Throws with every file that is no longer what was planned, before Sentry is told of it: what Sentry has already is
 * not read again otherwise. Maps that are written anew are compared when that is done.
 */
export const checkEntries = async ({ directory, entries }: UploadBundleStep): Promise<void> => {
  const read = createReusableReader();
  const diagnostics = [];
  let open = 0;
  for (const { file, bytes, crc32: planned, rewrite, isEmpty } of entries) {
    if (rewrite || isEmpty) continue;
    try {
      const content = read(join(directory, file));
      if (content.length !== bytes || crc32(content) !== Number.parseInt(planned, 16))
        diagnostics.push(changedFile(file));
    } catch (error) {
      diagnostics.push(describeFileError(file, error));
    }
    open += bytes;
    if (open < bytesBetweenPauses) continue;
    open = 0;
    // oxlint-disable-next-line no-await-in-loop -- whoever shares the thread gets a turn
    await new Promise((resolve) => void setImmediate(resolve));
  }
  if (diagnostics.length > 0) throw staleBuild(diagnostics);
};

import {
  chmodSync,
  existsSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writevSync,
  closeSync,
  openSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import { describeFileError } from '../files/file-error.ts';
import { createReusableReader } from '../files/reusable-reader.ts';
import { spliceParts } from '../inject/apply-edits.ts';
import type { FileState, PlannedFile, WriteFilesStep } from '../plan/source-map-steps.ts';
import { changedFile, staleBuild } from './stale.ts';

const isIn = (bytes: Buffer, state: FileState | undefined): boolean =>
  state !== undefined &&
  bytes.length === state.bytes &&
  crc32(bytes).toString(16).padStart(8, '0') === state.crc32;

/** Replaces a file at once: whoever reads it sees all of the old or all of the new. */
export const replaceFile = (path: string, parts: readonly Buffer[]): void => {
  const target = existsSync(path) ? realpathSync(path) : path;
  // Hidden, so that what a killed process leaves is never taken for a part of the build.
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.sentry-kit`);
  try {
    const file = openSync(draft, 'w');
    try {
      for (let at = 0, left = [...parts]; left.length > 0; at = 0) {
        at = writevSync(file, left);
        while (left[0] && at >= left[0].length) at -= left.shift()?.length ?? 0;
        if (left[0]) left[0] = left[0].subarray(at);
      }
    } finally {
      closeSync(file);
    }
    if (existsSync(target)) {
      const { mode, atime, mtime } = statSync(target);
      chmodSync(draft, mode);
      // Programs that compare times must not build again for an id.
      utimesSync(draft, atime, mtime);
    }
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
};

const writeOne = (directory: string, file: PlannedFile, read: (path: string) => Buffer): void => {
  const path = join(directory, file.path);
  const bytes = existsSync(path) ? read(path) : Buffer.alloc(0);
  if (isIn(bytes, file.after)) return;
  if (file.before ? !isIn(bytes, file.before) : bytes.length > 0)
    throw staleBuild([changedFile(file.path)]);
  replaceFile(path, spliceParts(bytes, file.edits, file.debugId));
};

/** Finds what changed since the plan was made, by size; content is compared when a file is written. */
const findChanged = ({ directory, files }: WriteFilesStep): readonly Diagnostic[] =>
  files.flatMap(({ path, before, after }) => {
    const full = join(directory, path);
    if (!existsSync(full)) return before ? [changedFile(path)] : [];
    const { size } = statSync(full);
    return size === after.bytes || size === before?.bytes ? [] : [changedFile(path)];
  });

const filesBetweenPauses = 64;

/**
 * Changes files as planned. A file that is as it should be is left alone, so that a second run finishes what the first
 * could not; before anything is written, all files are looked at.
 */
export const writeFiles = async (
  step: WriteFilesStep,
  options: {
    readonly signal?: AbortSignal | undefined;
    readonly onWritten: (files: number) => void;
  },
): Promise<void> => {
  const changes = findChanged(step);
  if (changes.length > 0) throw staleBuild(changes);
  const read = createReusableReader();
  for (const [index, file] of step.files.entries()) {
    if (options.signal?.aborted)
      throw createReleaseManagerError(
        'aborted',
        `Applying was aborted after ${index} of ${step.files.length} files were written`,
        { hint: 'Plan and apply again; it goes on from here' },
      );
    try {
      writeOne(step.directory, file, read);
    } catch (error) {
      if (error instanceof Error && 'kind' in error) throw error;
      throw createReleaseManagerError('files', 'A file of the build cannot be changed', {
        diagnostics: [describeFileError(file.path, error)],
        hint: 'It is as it was; run it again once that is solved',
        cause: error,
      });
    }
    if (index % filesBetweenPauses !== filesBetweenPauses - 1) continue;
    options.onWritten(index + 1);
    // oxlint-disable-next-line no-await-in-loop -- the file system has no more than one head
    await new Promise((resolve) => void setImmediate(resolve));
  }
  options.onWritten(step.files.length);
};

import type { FileState, HashedFile } from './assemble-files.ts';
import type { ServerOptions } from './server-options.ts';
import type { ChunkUpload } from './types.ts';
import { problem, uploadFailure } from './upload-failure.ts';

const words = { 'artifact-bundle': 'artifact_bundles', 'debug-files': 'debug_files' } as const;

/** Throws when the server takes no files of this kind; one that does not say what it takes is tried. */
export const checkAccepted = ({ type }: ChunkUpload, { accept }: ServerOptions): void => {
  if (accept.length === 0 || accept.includes(words[type])) return;
  throw uploadFailure({
    kind: 'invalid-response',
    message: `This Sentry takes no ${words[type]} in chunks; it takes ${accept.join(', ')}`,
  });
};

/** Throws with every file that is empty or too large. */
export const checkSizes = (files: readonly HashedFile[], { maxFileSize }: ServerOptions): void => {
  const diagnostics = files.flatMap(({ name, bytes }) => {
    if (bytes === 0) return [problem([name], 'is empty')];
    if (bytes <= maxFileSize) return [];
    return [problem([name], `has ${bytes} bytes, more than the ${maxFileSize} that Sentry takes`)];
  });
  if (diagnostics.length > 0)
    throw uploadFailure({ kind: 'invalid-input', message: 'Bad upload', diagnostics });
};

/** Throws with what Sentry says of every file that it could not put together. */
export const checkStates = (
  files: readonly HashedFile[],
  states: ReadonlyMap<string, FileState>,
): void => {
  const diagnostics = files.flatMap(({ name, checksum }) => {
    const { state = '', detail = '' } = states.get(checksum) ?? {};
    return state === 'error' ? [problem([name], detail || 'could not be put together')] : [];
  });
  if (diagnostics.length > 0)
    throw uploadFailure({
      kind: 'validation',
      message: `Sentry refused ${diagnostics.length} of ${files.length} files`,
      diagnostics,
    });
};

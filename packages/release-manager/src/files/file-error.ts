import type { Diagnostic } from '../error/diagnostic.ts';

const words: Readonly<Record<string, string>> = {
  EACCES: 'may not be read or written',
  EPERM: 'may not be read or written',
  ENOENT: 'does not exist',
  ENOSPC: 'could not be written: the disk is full',
  EROFS: 'could not be written: the file system is read-only',
  ELOOP: 'is a link to itself',
  EISDIR: 'is a directory',
  ENOTDIR: 'is not in a directory',
};

/** The code of an error of the file system, such as `ENOENT`. */
export const fileErrorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

/** A file that could not be used, as a finding. */
export const describeFileError = (path: string, error: unknown): Diagnostic => {
  const code = fileErrorCode(error);
  return {
    code: 'release-manager/unusable-file',
    severity: 'error',
    path: [path],
    message: `${words[code] ?? 'could not be used'} (${code})`,
    hint: 'Check its permissions, or leave it out with `ignore`',
  };
};

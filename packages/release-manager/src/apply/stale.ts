import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';

/** A file that is not what it was. */
export const changedFile = (path: string): Diagnostic => ({
  code: 'release-manager/file-changed',
  severity: 'error',
  path: [path],
  message: 'changed since the plan was made',
  hint: 'Plan again, and let nothing write to the build until the plan is applied',
});

/** The error for files that are not what they were. */
export const staleBuild = (diagnostics: readonly Diagnostic[]): Error =>
  createReleaseManagerError('stale-plan', 'The build is no longer the one that was planned', {
    diagnostics,
    hint: 'Plan again, and let nothing write to the build until the plan is applied',
  });

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { AssembledDebugFile, DebugFile } from '../types/debug-files.ts';
import type { DebugFilesAssembleInput, DebugFilesDeleteInput, DebugFilesDownloadInput, DebugFilesListInput, DebugFilesUploadInput } from '../types/debug-files.ts';

/** Operations of the group `debugFiles`. `Default`: what the client knows already. */
export interface DebugFileMethods<Default extends PathDefault = never> {
  /**
   * Puts uploaded chunks together to debug files; the input and the answer are keyed by SHA-1.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly assemble: (...call: CallArguments<WithDefaults<DebugFilesAssembleInput, Extract<Default, 'organization' | 'project'>>>) => Promise<Readonly<Record<string, AssembledDebugFile>>>;

  /**
   * Deletes one debug file.
   * @remarks Scopes, one of: project:admin.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly delete: (...call: CallArguments<WithDefaults<DebugFilesDeleteInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;

  /**
   * Downloads one debug file.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly download: (...call: CallArguments<WithDefaults<DebugFilesDownloadInput, Extract<Default, 'organization' | 'project'>>>) => Promise<Blob>;

  /**
   * Lists the debug files of a project.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<DebugFilesListInput, Extract<Default, 'organization' | 'project'>>>) => Pages<DebugFile>;

  /**
   * Uploads a zip of debug files in one request. Large files go through `chunkUploads` and `debugFiles.assemble`.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly upload: (...call: CallArguments<WithDefaults<DebugFilesUploadInput, Extract<Default, 'organization' | 'project'>>>) => Promise<readonly DebugFile[]>;
}

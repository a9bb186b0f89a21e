// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { ReleaseFile } from '../types/release-files.ts';
import type { ReleaseFilesDeleteInput, ReleaseFilesDeleteInProjectInput, ReleaseFilesDownloadInput, ReleaseFilesDownloadInProjectInput, ReleaseFilesGetInput, ReleaseFilesGetInProjectInput, ReleaseFilesListInput, ReleaseFilesListInProjectInput, ReleaseFilesUpdateInput, ReleaseFilesUpdateInProjectInput, ReleaseFilesUploadInput, ReleaseFilesUploadInProjectInput } from '../types/release-files.ts';

/** Operations of the group `releaseFiles`. `Default`: what the client knows already. */
export interface ReleaseFileMethods<Default extends PathDefault = never> {
  /**
   * Deletes one release file in an organization, by `version` and `fileId`.
   * @remarks Scopes, one of: project:admin, project:releases.
   */
  readonly delete: (...call: CallArguments<WithDefaults<ReleaseFilesDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Deletes one file of a release of one project.
   * @remarks Scopes, one of: project:admin, project:releases.
   */
  readonly deleteInProject: (...call: CallArguments<WithDefaults<ReleaseFilesDeleteInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;

  /**
   * Downloads one file of a release.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly download: (...call: CallArguments<WithDefaults<ReleaseFilesDownloadInput, Extract<Default, 'organization'>>>) => Promise<Blob>;

  /**
   * Downloads one file of a release of one project.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly downloadInProject: (...call: CallArguments<WithDefaults<ReleaseFilesDownloadInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Promise<Blob>;

  /**
   * Describes one file of a release.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<ReleaseFilesGetInput, Extract<Default, 'organization'>>>) => Promise<ReleaseFile>;

  /**
   * Describes one file of a release of one project.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly getInProject: (...call: CallArguments<WithDefaults<ReleaseFilesGetInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ReleaseFile>;

  /**
   * Lists the files of a release. Newer uploads are artifact bundles.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<ReleaseFilesListInput, Extract<Default, 'organization'>>>) => Pages<ReleaseFile>;

  /**
   * Lists the files of a release in one project.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  readonly listInProject: (...call: CallArguments<WithDefaults<ReleaseFilesListInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Pages<ReleaseFile>;

  /**
   * Renames one file of a release.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<ReleaseFilesUpdateInput, Extract<Default, 'organization'>>>) => Promise<ReleaseFile>;

  /**
   * Renames one file of a release of one project.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  readonly updateInProject: (...call: CallArguments<WithDefaults<ReleaseFilesUpdateInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ReleaseFile>;

  /**
   * Uploads a file to a release. Newer Sentry servers want artifact bundles instead.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  readonly upload: (...call: CallArguments<WithDefaults<ReleaseFilesUploadInput, Extract<Default, 'organization'>>>) => Promise<ReleaseFile>;

  /**
   * Uploads a file to a release of one project.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  readonly uploadInProject: (...call: CallArguments<WithDefaults<ReleaseFilesUploadInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ReleaseFile>;
}

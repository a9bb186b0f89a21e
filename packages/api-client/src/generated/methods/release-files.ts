// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { ReleaseFile } from '../types/release-files.ts';
import type { ReleaseFilesDeleteInput, ReleaseFilesDeleteInProjectInput, ReleaseFilesDownloadInput, ReleaseFilesDownloadInProjectInput, ReleaseFilesGetInput, ReleaseFilesGetInProjectInput, ReleaseFilesListInput, ReleaseFilesListInProjectInput, ReleaseFilesUpdateInput, ReleaseFilesUpdateInProjectInput, ReleaseFilesUploadInput, ReleaseFilesUploadInProjectInput } from '../types/release-files.ts';

/** Operations of the group `releaseFiles`. `Default`: what the client knows already. */
export interface ReleaseFileMethods<Default extends PathDefault = never> {
  /**
   * Deletes one release file in an organization, by `version`, `fileId`.
   * @remarks Scopes, one of: project:admin, project:releases.
   */
  delete(...call: CallArguments<WithDefaults<ReleaseFilesDeleteInput, Extract<Default, 'organization'>>>): Promise<void>;

  /**
   * Deletes one release file in a project, by `version`, `fileId`.
   * @remarks Scopes, one of: project:admin, project:releases.
   */
  deleteInProject(...call: CallArguments<WithDefaults<ReleaseFilesDeleteInProjectInput, Extract<Default, 'organization' | 'project'>>>): Promise<void>;

  /**
   * Downloads one release file in an organization, by `version`, `fileId`.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  download(...call: CallArguments<WithDefaults<ReleaseFilesDownloadInput, Extract<Default, 'organization'>>>): Promise<Blob>;

  /**
   * Downloads one release file in a project, by `version`, `fileId`.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  downloadInProject(...call: CallArguments<WithDefaults<ReleaseFilesDownloadInProjectInput, Extract<Default, 'organization' | 'project'>>>): Promise<Blob>;

  /**
   * Returns one release file in an organization, by `version`, `fileId`.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  get(...call: CallArguments<WithDefaults<ReleaseFilesGetInput, Extract<Default, 'organization'>>>): Promise<ReleaseFile>;

  /**
   * Returns one release file in a project, by `version`, `fileId`.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  getInProject(...call: CallArguments<WithDefaults<ReleaseFilesGetInProjectInput, Extract<Default, 'organization' | 'project'>>>): Promise<ReleaseFile>;

  /**
   * Lists release files in an organization, by `version`.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  list(...call: CallArguments<WithDefaults<ReleaseFilesListInput, Extract<Default, 'organization'>>>): Pages<ReleaseFile>;

  /**
   * Lists release files in a project, by `version`.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  listInProject(...call: CallArguments<WithDefaults<ReleaseFilesListInProjectInput, Extract<Default, 'organization' | 'project'>>>): Pages<ReleaseFile>;

  /**
   * Updates one release file in an organization, by `version`, `fileId`.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  update(...call: CallArguments<WithDefaults<ReleaseFilesUpdateInput, Extract<Default, 'organization'>>>): Promise<ReleaseFile>;

  /**
   * Updates one release file in a project, by `version`, `fileId`.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  updateInProject(...call: CallArguments<WithDefaults<ReleaseFilesUpdateInProjectInput, Extract<Default, 'organization' | 'project'>>>): Promise<ReleaseFile>;

  /**
   * Uploads one release file in an organization, by `version`.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  upload(...call: CallArguments<WithDefaults<ReleaseFilesUploadInput, Extract<Default, 'organization'>>>): Promise<ReleaseFile>;

  /**
   * Uploads one release file in a project, by `version`.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   */
  uploadInProject(...call: CallArguments<WithDefaults<ReleaseFilesUploadInProjectInput, Extract<Default, 'organization' | 'project'>>>): Promise<ReleaseFile>;
}

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgCiProjectAdminReadReleasesWrite, orgCiProjectAdminReleasesWrite, projectAdminReleases } from '../scopes.ts';
import type { ReleaseFile } from '../types/release-files.ts';
import type { ReleaseFilesDeleteInput, ReleaseFilesDeleteInProjectInput, ReleaseFilesDownloadInput, ReleaseFilesDownloadInProjectInput, ReleaseFilesGetInput, ReleaseFilesGetInProjectInput, ReleaseFilesListInput, ReleaseFilesListInProjectInput, ReleaseFilesUpdateInput, ReleaseFilesUpdateInProjectInput, ReleaseFilesUploadInput, ReleaseFilesUploadInProjectInput } from '../types/release-files.ts';
export type { ReleaseFile } from '../types/release-files.ts';
export type { ReleaseFilesDeleteInput, ReleaseFilesDeleteInProjectInput, ReleaseFilesDownloadInput, ReleaseFilesDownloadInProjectInput, ReleaseFilesGetInput, ReleaseFilesGetInProjectInput, ReleaseFilesListInput, ReleaseFilesListInProjectInput, ReleaseFilesUpdateInput, ReleaseFilesUpdateInProjectInput, ReleaseFilesUploadInput, ReleaseFilesUploadInProjectInput } from '../types/release-files.ts';

/** Deletes one release file in an organization, by `version`, `fileId`. */
const remove = {
  id: 'releaseFiles.delete',
  route: 'DELETE organizations/{organization}/releases/{version}/files/{fileId}/',
  answer: 'empty',
  scopes: projectAdminReleases,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Deletes one release file in a project, by `version`, `fileId`. */
export const deleteInProject = {
  id: 'releaseFiles.deleteInProject',
  route: 'DELETE projects/{organization}/{project}/releases/{version}/files/{fileId}/',
  answer: 'empty',
  scopes: projectAdminReleases,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesDeleteInProjectInput, 'organization' | 'project'>, void>;

/** Downloads one release file in an organization, by `version`, `fileId`. */
export const download = {
  id: 'releaseFiles.download',
  route: 'GET organizations/{organization}/releases/{version}/files/{fileId}/?download=1',
  answer: 'binary',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesDownloadInput, 'organization'>, Blob>;

/** Downloads one release file in a project, by `version`, `fileId`. */
export const downloadInProject = {
  id: 'releaseFiles.downloadInProject',
  route: 'GET projects/{organization}/{project}/releases/{version}/files/{fileId}/?download=1',
  answer: 'binary',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesDownloadInProjectInput, 'organization' | 'project'>, Blob>;

/** Returns one release file in an organization, by `version`, `fileId`. */
export const get = {
  id: 'releaseFiles.get',
  route: 'GET organizations/{organization}/releases/{version}/files/{fileId}/',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesGetInput, 'organization'>, ReleaseFile>;

/** Returns one release file in a project, by `version`, `fileId`. */
export const getInProject = {
  id: 'releaseFiles.getInProject',
  route: 'GET projects/{organization}/{project}/releases/{version}/files/{fileId}/',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesGetInProjectInput, 'organization' | 'project'>, ReleaseFile>;

/** Lists release files in an organization, by `version`. */
export const list = {
  id: 'releaseFiles.list',
  route: 'GET organizations/{organization}/releases/{version}/files/',
  paginated: true,
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ReleaseFilesListInput, 'organization'>, ReleaseFile>;

/** Lists release files in a project, by `version`. */
export const listInProject = {
  id: 'releaseFiles.listInProject',
  route: 'GET projects/{organization}/{project}/releases/{version}/files/',
  paginated: true,
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ReleaseFilesListInProjectInput, 'organization' | 'project'>, ReleaseFile>;

/** Updates one release file in an organization, by `version`, `fileId`. */
export const update = {
  id: 'releaseFiles.update',
  route: 'PUT organizations/{organization}/releases/{version}/files/{fileId}/',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesUpdateInput, 'organization'>, ReleaseFile>;

/** Updates one release file in a project, by `version`, `fileId`. */
export const updateInProject = {
  id: 'releaseFiles.updateInProject',
  route: 'PUT projects/{organization}/{project}/releases/{version}/files/{fileId}/',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesUpdateInProjectInput, 'organization' | 'project'>, ReleaseFile>;

/** Uploads one release file in an organization, by `version`. */
export const upload = {
  id: 'releaseFiles.upload',
  route: 'POST organizations/{organization}/releases/{version}/files/',
  body: 'multipart',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesUploadInput, 'organization'>, ReleaseFile>;

/** Uploads one release file in a project, by `version`. */
export const uploadInProject = {
  id: 'releaseFiles.uploadInProject',
  route: 'POST projects/{organization}/{project}/releases/{version}/files/',
  body: 'multipart',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesUploadInProjectInput, 'organization' | 'project'>, ReleaseFile>;

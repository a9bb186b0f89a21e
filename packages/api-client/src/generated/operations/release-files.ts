// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgCiProjectAdminReadReleasesWrite, orgCiProjectAdminReleasesWrite, projectAdminReleases } from '../scopes.ts';
import type { ReleaseFile } from '../types/release-files.ts';
import type { ReleaseFilesDeleteInput, ReleaseFilesDeleteInProjectInput, ReleaseFilesDownloadInput, ReleaseFilesDownloadInProjectInput, ReleaseFilesGetInput, ReleaseFilesGetInProjectInput, ReleaseFilesListInput, ReleaseFilesListInProjectInput, ReleaseFilesUpdateInput, ReleaseFilesUpdateInProjectInput, ReleaseFilesUploadInput, ReleaseFilesUploadInProjectInput } from '../types/release-files.ts';
export type { ReleaseFile } from '../types/release-files.ts';
export type { ReleaseFilesDeleteInput, ReleaseFilesDeleteInProjectInput, ReleaseFilesDownloadInput, ReleaseFilesDownloadInProjectInput, ReleaseFilesGetInput, ReleaseFilesGetInProjectInput, ReleaseFilesListInput, ReleaseFilesListInProjectInput, ReleaseFilesUpdateInput, ReleaseFilesUpdateInProjectInput, ReleaseFilesUploadInput, ReleaseFilesUploadInProjectInput } from '../types/release-files.ts';

/** Deletes one release file in an organization, by `version` and `fileId`. */
const remove = {
  id: 'releaseFiles.delete',
  route: 'DELETE organizations/{organization}/releases/{version}/files/{fileId}/',
  answer: 'empty',
  scopes: projectAdminReleases,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Deletes one file of a release of one project. */
export const deleteInProject = {
  id: 'releaseFiles.deleteInProject',
  route: 'DELETE projects/{organization}/{project}/releases/{version}/files/{fileId}/',
  answer: 'empty',
  scopes: projectAdminReleases,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesDeleteInProjectInput, 'organization' | 'project'>, void>;

/** Downloads one file of a release. */
export const download = {
  id: 'releaseFiles.download',
  route: 'GET organizations/{organization}/releases/{version}/files/{fileId}/?download=1',
  answer: 'binary',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesDownloadInput, 'organization'>, Blob>;

/** Downloads one file of a release of one project. */
export const downloadInProject = {
  id: 'releaseFiles.downloadInProject',
  route: 'GET projects/{organization}/{project}/releases/{version}/files/{fileId}/?download=1',
  answer: 'binary',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesDownloadInProjectInput, 'organization' | 'project'>, Blob>;

/** Describes one file of a release. */
export const get = {
  id: 'releaseFiles.get',
  route: 'GET organizations/{organization}/releases/{version}/files/{fileId}/',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesGetInput, 'organization'>, ReleaseFile>;

/** Describes one file of a release of one project. */
export const getInProject = {
  id: 'releaseFiles.getInProject',
  route: 'GET projects/{organization}/{project}/releases/{version}/files/{fileId}/',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesGetInProjectInput, 'organization' | 'project'>, ReleaseFile>;

/** Lists the files of a release. Newer uploads are artifact bundles. */
export const list = {
  id: 'releaseFiles.list',
  route: 'GET organizations/{organization}/releases/{version}/files/',
  paginated: true,
  pager: createPages,
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ReleaseFilesListInput, 'organization'>, ReleaseFile>;

/** Lists the files of a release in one project. */
export const listInProject = {
  id: 'releaseFiles.listInProject',
  route: 'GET projects/{organization}/{project}/releases/{version}/files/',
  paginated: true,
  pager: createPages,
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ReleaseFilesListInProjectInput, 'organization' | 'project'>, ReleaseFile>;

/** Renames one file of a release. */
export const update = {
  id: 'releaseFiles.update',
  route: 'PUT organizations/{organization}/releases/{version}/files/{fileId}/',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesUpdateInput, 'organization'>, ReleaseFile>;

/** Renames one file of a release of one project. */
export const updateInProject = {
  id: 'releaseFiles.updateInProject',
  route: 'PUT projects/{organization}/{project}/releases/{version}/files/{fileId}/',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesUpdateInProjectInput, 'organization' | 'project'>, ReleaseFile>;

/** Uploads a file to a release. Newer Sentry servers want artifact bundles instead. */
export const upload = {
  id: 'releaseFiles.upload',
  route: 'POST organizations/{organization}/releases/{version}/files/',
  body: 'multipart',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesUploadInput, 'organization'>, ReleaseFile>;

/** Uploads a file to a release of one project. */
export const uploadInProject = {
  id: 'releaseFiles.uploadInProject',
  route: 'POST projects/{organization}/{project}/releases/{version}/files/',
  body: 'multipart',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleaseFilesUploadInProjectInput, 'organization' | 'project'>, ReleaseFile>;

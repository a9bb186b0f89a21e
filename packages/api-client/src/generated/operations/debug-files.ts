// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgCiProjectAdminReadReleasesWrite, orgCiProjectAdminReleasesWrite, projectAdmin } from '../scopes.ts';
import type { AssembledDebugFile, DebugFile } from '../types/debug-files.ts';
import type { DebugFilesAssembleInput, DebugFilesDeleteInput, DebugFilesDownloadInput, DebugFilesListInput, DebugFilesUploadInput } from '../types/debug-files.ts';
export type { AssembledDebugFile, DebugFile } from '../types/debug-files.ts';
export type { DebugFilesAssembleInput, DebugFilesDeleteInput, DebugFilesDownloadInput, DebugFilesListInput, DebugFilesUploadInput } from '../types/debug-files.ts';

/** Puts uploaded chunks together to debug files; the input and the answer are keyed by SHA-1. */
export const assemble = {
  id: 'debugFiles.assemble',
  route: 'POST projects/{organization}/{project}/files/difs/assemble/',
  body: 'value',
  stability: 'private',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<DebugFilesAssembleInput, 'organization' | 'project'>, Readonly<Record<string, AssembledDebugFile>>>;

/** Deletes one debug file. */
const remove = {
  id: 'debugFiles.delete',
  route: 'DELETE projects/{organization}/{project}/files/dsyms/',
  answer: 'empty',
  stability: 'private',
  scopes: projectAdmin,
} satisfies OperationRow as Operation<WithDefaults<DebugFilesDeleteInput, 'organization' | 'project'>, void>;
export { remove as delete };

/** Downloads one debug file. */
export const download = {
  id: 'debugFiles.download',
  route: 'GET projects/{organization}/{project}/files/dsyms/',
  answer: 'binary',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<DebugFilesDownloadInput, 'organization' | 'project'>, Blob>;

/** Lists the debug files of a project. */
export const list = {
  id: 'debugFiles.list',
  route: 'GET projects/{organization}/{project}/files/dsyms/',
  paginated: true,
  pager: createPages,
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as ListOperation<WithDefaults<DebugFilesListInput, 'organization' | 'project'>, DebugFile>;

/** Uploads a zip of debug files in one request. Large files go through `chunkUploads` and `debugFiles.assemble`. */
export const upload = {
  id: 'debugFiles.upload',
  route: 'POST projects/{organization}/{project}/files/dsyms/',
  body: 'multipart',
  stability: 'private',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<DebugFilesUploadInput, 'organization' | 'project'>, readonly DebugFile[]>;

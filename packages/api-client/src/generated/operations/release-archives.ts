// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgCiProjectAdminReadReleasesWrite, projectAdminReleases } from '../scopes.ts';
import type { ReleaseArchive } from '../types/release-archives.ts';
import type { ReleaseArchivesDeleteInput, ReleaseArchivesListInput } from '../types/release-archives.ts';
export type { ReleaseArchive } from '../types/release-archives.ts';
export type { ReleaseArchivesDeleteInput, ReleaseArchivesListInput } from '../types/release-archives.ts';

/** Deletes all files of one release, by its name. */
const remove = {
  id: 'releaseArchives.delete',
  route: 'DELETE projects/{organization}/{project}/files/source-maps/',
  answer: 'empty',
  stability: 'private',
  scopes: projectAdminReleases,
} satisfies OperationRow as Operation<WithDefaults<ReleaseArchivesDeleteInput, 'organization' | 'project'>, void>;
export { remove as delete };

/** Lists the releases of a project that have files of the older kind. */
export const list = {
  id: 'releaseArchives.list',
  route: 'GET projects/{organization}/{project}/files/source-maps/',
  paginated: true,
  pageSize: 'per_page',
  stability: 'private',
  pager: createPages,
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ReleaseArchivesListInput, 'organization' | 'project'>, ReleaseArchive>;

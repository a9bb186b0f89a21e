// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgCiProjectAdminReadReleasesWrite, orgCiProjectAdminReleasesWrite, projectAdminReleases } from '../scopes.ts';
import type { Release, ReleaseThresholdStatusesValue } from '../types/releases.ts';
import type { ReleasesCreateInput, ReleasesDeleteInput, ReleasesGetInput, ReleasesGetPreviousWithCommitsInput, ReleasesGetThresholdStatusesInput, ReleasesListInput, ReleasesListInProjectInput, ReleasesUpdateInput } from '../types/releases.ts';
export type { Release, ReleaseCommitInput, ReleaseHeadCommitInput, ReleaseProject, ReleaseProjectHealthData, ReleaseRefInput, ReleaseThresholdStatusesValue } from '../types/releases.ts';
export type { Avatar, ReleaseLastDeploy, ReleaseVersionInfo, User } from '../types/shared.ts';
export type { ReleasesCreateInput, ReleasesDeleteInput, ReleasesGetInput, ReleasesGetPreviousWithCommitsInput, ReleasesGetThresholdStatusesInput, ReleasesListInput, ReleasesListInProjectInput, ReleasesUpdateInput } from '../types/releases.ts';

/** Creates a release for one or more projects; one that exists is updated instead. */
export const create = {
  id: 'releases.create',
  route: 'POST organizations/{organization}/releases/',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleasesCreateInput, 'organization'>, Release>;

/** Deletes a release that has no issues. */
const remove = {
  id: 'releases.delete',
  route: 'DELETE organizations/{organization}/releases/{version}/',
  answer: 'empty',
  scopes: projectAdminReleases,
} satisfies OperationRow as Operation<WithDefaults<ReleasesDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Returns one release with its projects and authors. */
export const get = {
  id: 'releases.get',
  route: 'GET organizations/{organization}/releases/{version}/',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleasesGetInput, 'organization'>, Release>;

/** Returns the newest earlier release that has commits, or an empty object. */
export const getPreviousWithCommits = {
  id: 'releases.getPreviousWithCommits',
  route: 'GET organizations/{organization}/releases/{version}/previous-with-commits/',
  stability: 'private',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleasesGetPreviousWithCommitsInput, 'organization'>, Readonly<Record<string, unknown>>>;

/** Tells which thresholds the releases of a period kept. */
export const getThresholdStatuses = {
  id: 'releases.getThresholdStatuses',
  route: 'GET organizations/{organization}/release-threshold-statuses/',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleasesGetThresholdStatusesInput, 'organization'>, Readonly<Record<string, readonly ReleaseThresholdStatusesValue[]>>>;

/** Lists the releases of an organization, newest first. */
export const list = {
  id: 'releases.list',
  route: 'GET organizations/{organization}/releases/',
  paginated: true,
  pageSize: 'per_page',
  pager: createPages,
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ReleasesListInput, 'organization'>, Release>;

/** Lists the releases of one project. */
export const listInProject = {
  id: 'releases.listInProject',
  route: 'GET projects/{organization}/{project}/releases/',
  paginated: true,
  pageSize: 'per_page',
  pager: createPages,
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ReleasesListInProjectInput, 'organization' | 'project'>, Release>;

/** Changes a release: `dateReleased` finalizes it, `refs` or `commits` associate commits, `status` archives it. */
export const update = {
  id: 'releases.update',
  route: 'PUT organizations/{organization}/releases/{version}/',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleasesUpdateInput, 'organization'>, Release>;

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgCiProjectAdminReadReleasesWrite, orgCiProjectAdminReleasesWrite, projectAdminReleases } from '../scopes.ts';
import type { Release, ReleaseThresholdStatus } from '../types/releases.ts';
import type { ReleasesCreateInput, ReleasesDeleteInput, ReleasesGetInput, ReleasesGetPreviousWithCommitsInput, ReleasesListInput, ReleasesListInProjectInput, ReleasesListThresholdStatusesInput, ReleasesUpdateInput } from '../types/releases.ts';
export type { Release, ReleaseCommitInput, ReleaseHeadCommitInput, ReleaseProject, ReleaseProjectHealthData, ReleaseRefInput, ReleaseThresholdStatus } from '../types/releases.ts';
export type { ReleasesCreateInput, ReleasesDeleteInput, ReleasesGetInput, ReleasesGetPreviousWithCommitsInput, ReleasesListInput, ReleasesListInProjectInput, ReleasesListThresholdStatusesInput, ReleasesUpdateInput } from '../types/releases.ts';

/** Creates one release in an organization. */
export const create = {
  id: 'releases.create',
  route: 'POST organizations/{organization}/releases/',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleasesCreateInput, 'organization'>, Release>;

/** Deletes one release in an organization, by `version`. */
const remove = {
  id: 'releases.delete',
  route: 'DELETE organizations/{organization}/releases/{version}/',
  answer: 'empty',
  scopes: projectAdminReleases,
} satisfies OperationRow as Operation<WithDefaults<ReleasesDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Returns one release in an organization, by `version`. */
export const get = {
  id: 'releases.get',
  route: 'GET organizations/{organization}/releases/{version}/',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleasesGetInput, 'organization'>, Release>;

/** Returns previous with commits (releases) in an organization, by `version`. */
export const getPreviousWithCommits = {
  id: 'releases.getPreviousWithCommits',
  route: 'GET organizations/{organization}/releases/{version}/previous-with-commits/',
  stability: 'private',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleasesGetPreviousWithCommitsInput, 'organization'>, Readonly<Record<string, unknown>>>;

/** Lists releases in an organization. */
export const list = {
  id: 'releases.list',
  route: 'GET organizations/{organization}/releases/',
  paginated: true,
  pageSize: 'per_page',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ReleasesListInput, 'organization'>, Release>;

/** Lists releases in a project. */
export const listInProject = {
  id: 'releases.listInProject',
  route: 'GET projects/{organization}/{project}/releases/',
  paginated: true,
  pageSize: 'per_page',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ReleasesListInProjectInput, 'organization' | 'project'>, Release>;

/** Lists threshold statuses (releases) in an organization. */
export const listThresholdStatuses = {
  id: 'releases.listThresholdStatuses',
  route: 'GET organizations/{organization}/release-threshold-statuses/',
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleasesListThresholdStatusesInput, 'organization'>, Readonly<Record<string, readonly ReleaseThresholdStatus[]>>>;

/** Updates one release in an organization, by `version`. */
export const update = {
  id: 'releases.update',
  route: 'PUT organizations/{organization}/releases/{version}/',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ReleasesUpdateInput, 'organization'>, Release>;

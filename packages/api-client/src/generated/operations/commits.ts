// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgCiProjectAdminReadReleasesWrite, projectReleases } from '../scopes.ts';
import type { Commit, CommitFile } from '../types/commits.ts';
import type { CommitsListInput, CommitsListFilesInput, CommitsListInProjectInput } from '../types/commits.ts';
export type { Commit, CommitFile } from '../types/commits.ts';
export type { Avatar, CommitPullRequest, Repository, User } from '../types/shared.ts';
export type { CommitsListInput, CommitsListFilesInput, CommitsListInProjectInput } from '../types/commits.ts';

/** Lists the commits of a release. */
export const list = {
  id: 'commits.list',
  route: 'GET organizations/{organization}/releases/{version}/commits/',
  paginated: true,
  pager: createPages,
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as ListOperation<WithDefaults<CommitsListInput, 'organization'>, Commit>;

/** Lists the files that the commits of a release changed. */
export const listFiles = {
  id: 'commits.listFiles',
  route: 'GET organizations/{organization}/releases/{version}/commitfiles/',
  paginated: true,
  pager: createPages,
  scopes: projectReleases,
} satisfies OperationRow as ListOperation<WithDefaults<CommitsListFilesInput, 'organization'>, CommitFile>;

/** Lists the commits of a release in one project. */
export const listInProject = {
  id: 'commits.listInProject',
  route: 'GET projects/{organization}/{project}/releases/{version}/commits/',
  paginated: true,
  pager: createPages,
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as ListOperation<WithDefaults<CommitsListInProjectInput, 'organization' | 'project'>, Commit>;

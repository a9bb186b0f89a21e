// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminCiIntegrationsReadWrite, orgAdminReadWrite } from '../scopes.ts';
import type { RepositoryCommit } from '../types/repos.ts';
import type { Repository } from '../types/shared.ts';
import type { ReposListInput, ReposListCommitsInput } from '../types/repos.ts';
export type { RepositoryCommit } from '../types/repos.ts';
export type { Avatar, CommitPullRequest, Repository, User } from '../types/shared.ts';
export type { ReposListInput, ReposListCommitsInput } from '../types/repos.ts';

/** Lists the repositories that are connected to an organization. */
export const list = {
  id: 'repos.list',
  route: 'GET organizations/{organization}/repos/',
  paginated: true,
  pager: createPages,
  scopes: orgAdminCiIntegrationsReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ReposListInput, 'organization'>, Repository>;

/** Lists the commits that Sentry knows of a repository. */
export const listCommits = {
  id: 'repos.listCommits',
  route: 'GET organizations/{organization}/repos/{repoId}/commits/',
  paginated: true,
  pager: createPages,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ReposListCommitsInput, 'organization'>, RepositoryCommit>;

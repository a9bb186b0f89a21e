// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgCiProjectAdminReadReleasesWrite, orgCiProjectAdminReleasesWrite } from '../scopes.ts';
import type { Deploy } from '../types/deploys.ts';
import type { DeploysCreateInput, DeploysListInput } from '../types/deploys.ts';
export type { Deploy } from '../types/deploys.ts';
export type { DeploysCreateInput, DeploysListInput } from '../types/deploys.ts';

/** Records that a release was deployed to an environment. Repeating the call records another deploy. */
export const create = {
  id: 'deploys.create',
  route: 'POST organizations/{organization}/releases/{version}/deploys/',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<DeploysCreateInput, 'organization'>, Deploy>;

/** Lists the deploys of a release. */
export const list = {
  id: 'deploys.list',
  route: 'GET organizations/{organization}/releases/{version}/deploys/',
  paginated: true,
  pager: createPages,
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as ListOperation<WithDefaults<DeploysListInput, 'organization'>, Deploy>;

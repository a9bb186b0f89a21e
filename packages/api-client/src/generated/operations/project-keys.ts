// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite, projectAdmin, projectAdminReadWrite, projectAdminWrite } from '../scopes.ts';
import type { ProjectKey, ProjectKeyStats } from '../types/project-keys.ts';
import type { ProjectKeysCreateInput, ProjectKeysDeleteInput, ProjectKeysGetInput, ProjectKeysGetStatsInput, ProjectKeysListInput, ProjectKeysListInOrganizationInput, ProjectKeysUpdateInput } from '../types/project-keys.ts';
export type { ProjectKey, ProjectKeyStats } from '../types/project-keys.ts';
export type { ProjectKeysCreateInput, ProjectKeysDeleteInput, ProjectKeysGetInput, ProjectKeysGetStatsInput, ProjectKeysListInput, ProjectKeysListInOrganizationInput, ProjectKeysUpdateInput } from '../types/project-keys.ts';

/** Creates a client key (DSN). Repeating the call creates another one. */
export const create = {
  id: 'projectKeys.create',
  route: 'POST projects/{organization}/{project}/keys/',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectKeysCreateInput, 'organization' | 'project'>, ProjectKey>;

/** Deletes a client key; SDKs that use it are refused from then on. */
const remove = {
  id: 'projectKeys.delete',
  route: 'DELETE projects/{organization}/{project}/keys/{keyId}/',
  answer: 'empty',
  scopes: projectAdmin,
} satisfies OperationRow as Operation<WithDefaults<ProjectKeysDeleteInput, 'organization' | 'project'>, void>;
export { remove as delete };

/** Returns one client key with its DSN and rate limit. */
export const get = {
  id: 'projectKeys.get',
  route: 'GET projects/{organization}/{project}/keys/{keyId}/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectKeysGetInput, 'organization' | 'project'>, ProjectKey>;

/** Returns how many events a client key accepted, dropped and filtered over time. */
export const getStats = {
  id: 'projectKeys.getStats',
  route: 'GET projects/{organization}/{project}/keys/{keyId}/stats/',
  stability: 'private',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectKeysGetStatsInput, 'organization' | 'project'>, readonly ProjectKeyStats[]>;

/** Lists the client keys (DSNs) of a project. */
export const list = {
  id: 'projectKeys.list',
  route: 'GET projects/{organization}/{project}/keys/',
  paginated: true,
  pager: createPages,
  scopes: projectAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ProjectKeysListInput, 'organization' | 'project'>, ProjectKey>;

/** Lists the client keys (DSNs) of all projects of an organization. */
export const listInOrganization = {
  id: 'projectKeys.listInOrganization',
  route: 'GET organizations/{organization}/project-keys/',
  paginated: true,
  pager: createPages,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ProjectKeysListInOrganizationInput, 'organization'>, ProjectKey>;

/** Changes a client key: name, active or not, rate limit, loader options. */
export const update = {
  id: 'projectKeys.update',
  route: 'PUT projects/{organization}/{project}/keys/{keyId}/',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectKeysUpdateInput, 'organization' | 'project'>, ProjectKey>;

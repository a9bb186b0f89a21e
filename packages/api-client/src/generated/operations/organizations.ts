// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite, orgAdminWrite } from '../scopes.ts';
import type { OrganizationRelay, OrganizationUpdated } from '../types/organizations.ts';
import type { Organization } from '../types/shared.ts';
import type { OrganizationsGetInput, OrganizationsListInput, OrganizationsListRelaysInput, OrganizationsUpdateInput } from '../types/organizations.ts';
export type { OrganizationRelay, OrganizationUpdated } from '../types/organizations.ts';
export type { Avatar, ExternalTeam, Organization, OrganizationOnboardingTask, OrganizationRole, Project, ProjectSummary, Team, TeamRole } from '../types/shared.ts';
export type { OrganizationsGetInput, OrganizationsListInput, OrganizationsListRelaysInput, OrganizationsUpdateInput } from '../types/organizations.ts';

/** Returns one organization, with the address of its region in `links.regionUrl`. */
export const get = {
  id: 'organizations.get',
  route: 'GET organizations/{organization}/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<OrganizationsGetInput, 'organization'>, Organization>;

/** Lists the organizations that the token can see. */
export const list = {
  id: 'organizations.list',
  route: 'GET organizations/',
  paginated: true,
  pageSize: 'per_page',
  pager: createPages,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<OrganizationsListInput, Organization>;

/** Lists the Relays that have connected to an organization. */
export const listRelays = {
  id: 'organizations.listRelays',
  route: 'GET organizations/{organization}/relay_usage/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<OrganizationsListRelaysInput, 'organization'>, readonly OrganizationRelay[]>;

/** Changes settings of an organization; what is left out stays. */
export const update = {
  id: 'organizations.update',
  route: 'PUT organizations/{organization}/',
  scopes: orgAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<OrganizationsUpdateInput, 'organization'>, OrganizationUpdated>;

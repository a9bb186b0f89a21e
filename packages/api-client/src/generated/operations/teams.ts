// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite, orgAdminWriteTeamWrite, projectAdminReadWrite, teamAdmin, teamAdminReadWrite, teamAdminWrite } from '../scopes.ts';
import type { Project, Team } from '../types/shared.ts';
import type { TeamMember } from '../types/teams.ts';
import type { TeamsCreateInput, TeamsDeleteInput, TeamsGetInput, TeamsListInput, TeamsListMembersInput, TeamsListMineInput, TeamsListProjectsInput, TeamsUpdateInput } from '../types/teams.ts';
export type { Avatar, ExternalTeam, MemberFlags, Organization, OrganizationOnboardingTask, Project, ProjectSummary, Team, User } from '../types/shared.ts';
export type { TeamMember } from '../types/teams.ts';
export type { TeamsCreateInput, TeamsDeleteInput, TeamsGetInput, TeamsListInput, TeamsListMembersInput, TeamsListMineInput, TeamsListProjectsInput, TeamsUpdateInput } from '../types/teams.ts';

/** Creates one team in an organization. */
export const create = {
  id: 'teams.create',
  route: 'POST organizations/{organization}/teams/',
  scopes: orgAdminWriteTeamWrite,
} satisfies OperationRow as Operation<WithDefaults<TeamsCreateInput, 'organization'>, Team>;

/** Deletes one team in an organization, by `team`. */
const remove = {
  id: 'teams.delete',
  route: 'DELETE teams/{organization}/{team}/',
  answer: 'empty',
  scopes: teamAdmin,
} satisfies OperationRow as Operation<WithDefaults<TeamsDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Returns one team in an organization, by `team`. */
export const get = {
  id: 'teams.get',
  route: 'GET teams/{organization}/{team}/',
  scopes: teamAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<TeamsGetInput, 'organization'>, Team>;

/** Lists teams in an organization. */
export const list = {
  id: 'teams.list',
  route: 'GET organizations/{organization}/teams/',
  paginated: true,
  pageSize: 'per_page',
  pager: createPages,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<TeamsListInput, 'organization'>, Team>;

/** Lists the members of a team. */
export const listMembers = {
  id: 'teams.listMembers',
  route: 'GET teams/{organization}/{team}/members/',
  paginated: true,
  pager: createPages,
  scopes: teamAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<TeamsListMembersInput, 'organization'>, TeamMember>;

/** Lists the teams that the token's user is in. */
export const listMine = {
  id: 'teams.listMine',
  route: 'GET organizations/{organization}/user-teams/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<TeamsListMineInput, 'organization'>, readonly Team[]>;

/** Lists the projects of a team. */
export const listProjects = {
  id: 'teams.listProjects',
  route: 'GET teams/{organization}/{team}/projects/',
  paginated: true,
  pager: createPages,
  scopes: projectAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<TeamsListProjectsInput, 'organization'>, Project>;

/** Updates one team in an organization, by `team`. */
export const update = {
  id: 'teams.update',
  route: 'PUT teams/{organization}/{team}/',
  scopes: teamAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<TeamsUpdateInput, 'organization'>, Team>;

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite, projectAdmin, projectAdminReadWrite, projectAdminWrite } from '../scopes.ts';
import type { ProjectDetails, ProjectReference, ProjectRepository, ProjectUser, ProjectWithTeams } from '../types/projects.ts';
import type { Member, MemberTeam, Project } from '../types/shared.ts';
import type { ProjectsAddTeamInput, ProjectsCreateInput, ProjectsCreateInTeamInput, ProjectsDeleteInput, ProjectsGetInput, ProjectsGetStatsInput, ProjectsLinkRepoInput, ProjectsListInput, ProjectsListAllInput, ProjectsListMembersInput, ProjectsListTeamsInput, ProjectsListUsersInput, ProjectsRemoveTeamInput, ProjectsUpdateInput } from '../types/projects.ts';
export type { ProjectDetails, ProjectReference, ProjectRepository, ProjectUser, ProjectWithTeams } from '../types/projects.ts';
export type { Avatar, ExternalTeam, Member, MemberFlags, MemberTeam, Organization, OrganizationOnboardingTask, Project, User } from '../types/shared.ts';
export type { ProjectsAddTeamInput, ProjectsCreateInput, ProjectsCreateInTeamInput, ProjectsDeleteInput, ProjectsGetInput, ProjectsGetStatsInput, ProjectsLinkRepoInput, ProjectsListInput, ProjectsListAllInput, ProjectsListMembersInput, ProjectsListTeamsInput, ProjectsListUsersInput, ProjectsRemoveTeamInput, ProjectsUpdateInput } from '../types/projects.ts';

/** Gives a team access to a project. */
export const addTeam = {
  id: 'projects.addTeam',
  route: 'POST projects/{organization}/{project}/teams/{team}/',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsAddTeamInput, 'organization' | 'project'>, ProjectWithTeams>;

/** Creates a project in an organization; the team is chosen by Sentry. */
export const create = {
  id: 'projects.create',
  route: 'POST organizations/{organization}/projects/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsCreateInput, 'organization'>, Project>;

/** Creates a project that belongs to a team. */
export const createInTeam = {
  id: 'projects.createInTeam',
  route: 'POST teams/{organization}/{team}/projects/',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsCreateInTeamInput, 'organization'>, Project>;

/** Deletes a project with everything in it; Sentry does the work later. */
const remove = {
  id: 'projects.delete',
  route: 'DELETE projects/{organization}/{project}/',
  answer: 'empty',
  scopes: projectAdmin,
} satisfies OperationRow as Operation<WithDefaults<ProjectsDeleteInput, 'organization' | 'project'>, void>;
export { remove as delete };

/** Returns one project with its settings. */
export const get = {
  id: 'projects.get',
  route: 'GET projects/{organization}/{project}/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsGetInput, 'organization' | 'project'>, ProjectDetails>;

/** Returns event counts of a project as `[time, count]` pairs. Prefer `stats.query`. */
export const getStats = {
  id: 'projects.getStats',
  route: 'GET projects/{organization}/{project}/stats/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsGetStatsInput, 'organization' | 'project'>, readonly (readonly number[])[]>;

/** Links a repository to a project. */
export const linkRepo = {
  id: 'projects.linkRepo',
  route: 'POST projects/{organization}/{project}/repo/',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsLinkRepoInput, 'organization' | 'project'>, ProjectRepository>;

/** Lists the projects of an organization. */
export const list = {
  id: 'projects.list',
  route: 'GET organizations/{organization}/projects/',
  paginated: true,
  pageSize: 'per_page',
  pager: createPages,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ProjectsListInput, 'organization'>, Project>;

/** Lists the projects that the token can see, in every organization of the region that answers. Prefer `projects.list`: organizations of other regions are missing. */
export const listAll = {
  id: 'projects.listAll',
  route: 'GET projects/',
  paginated: true,
  pageSize: 'per_page',
  stability: 'private',
  pager: createPages,
  scopes: projectAdminReadWrite,
} satisfies OperationRow as ListOperation<ProjectsListAllInput, ProjectReference>;

/** Lists the members of the organization who can see a project through a team. */
export const listMembers = {
  id: 'projects.listMembers',
  route: 'GET projects/{organization}/{project}/members/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsListMembersInput, 'organization' | 'project'>, readonly Member[]>;

/** Lists the teams of a project. */
export const listTeams = {
  id: 'projects.listTeams',
  route: 'GET projects/{organization}/{project}/teams/',
  paginated: true,
  pager: createPages,
  scopes: projectAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ProjectsListTeamsInput, 'organization' | 'project'>, MemberTeam>;

/** Lists the end users whom a project has seen. */
export const listUsers = {
  id: 'projects.listUsers',
  route: 'GET projects/{organization}/{project}/users/',
  paginated: true,
  pager: createPages,
  scopes: projectAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ProjectsListUsersInput, 'organization' | 'project'>, ProjectUser>;

/** Takes a team's access to a project away. */
export const removeTeam = {
  id: 'projects.removeTeam',
  route: 'DELETE projects/{organization}/{project}/teams/{team}/',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsRemoveTeamInput, 'organization' | 'project'>, ProjectWithTeams>;

/** Changes settings of a project; what is left out stays. */
export const update = {
  id: 'projects.update',
  route: 'PUT projects/{organization}/{project}/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsUpdateInput, 'organization' | 'project'>, ProjectDetails>;

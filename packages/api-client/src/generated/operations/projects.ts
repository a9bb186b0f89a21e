// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite, projectAdmin, projectAdminReadWrite, projectAdminWrite } from '../scopes.ts';
import type { ProjectDetails, ProjectReference, ProjectRepository, ProjectUser, ProjectWithTeams } from '../types/projects.ts';
import type { Member, MemberTeam, Project } from '../types/shared.ts';
import type { ProjectsAddTeamInput, ProjectsCreateInput, ProjectsCreateInTeamInput, ProjectsDeleteInput, ProjectsGetInput, ProjectsGetStatsInput, ProjectsLinkRepoInput, ProjectsListInput, ProjectsListAllInput, ProjectsListMembersInput, ProjectsListTeamsInput, ProjectsListUsersInput, ProjectsRemoveTeamInput, ProjectsUpdateInput } from '../types/projects.ts';
export type { ProjectDetails, ProjectReference, ProjectRepository, ProjectUser, ProjectWithTeams } from '../types/projects.ts';
export type { Member, MemberTeam, Project } from '../types/shared.ts';
export type { ProjectsAddTeamInput, ProjectsCreateInput, ProjectsCreateInTeamInput, ProjectsDeleteInput, ProjectsGetInput, ProjectsGetStatsInput, ProjectsLinkRepoInput, ProjectsListInput, ProjectsListAllInput, ProjectsListMembersInput, ProjectsListTeamsInput, ProjectsListUsersInput, ProjectsRemoveTeamInput, ProjectsUpdateInput } from '../types/projects.ts';

/** Adds team (projects) in a project, by `team`. */
export const addTeam = {
  id: 'projects.addTeam',
  route: 'POST projects/{organization}/{project}/teams/{team}/',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsAddTeamInput, 'organization' | 'project'>, ProjectWithTeams>;

/** Creates one project in an organization. */
export const create = {
  id: 'projects.create',
  route: 'POST organizations/{organization}/projects/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsCreateInput, 'organization'>, Project>;

/** Creates in team (projects) in an organization, by `team`. */
export const createInTeam = {
  id: 'projects.createInTeam',
  route: 'POST teams/{organization}/{team}/projects/',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsCreateInTeamInput, 'organization'>, Project>;

/** Deletes one project in a project. */
const remove = {
  id: 'projects.delete',
  route: 'DELETE projects/{organization}/{project}/',
  answer: 'empty',
  scopes: projectAdmin,
} satisfies OperationRow as Operation<WithDefaults<ProjectsDeleteInput, 'organization' | 'project'>, void>;
export { remove as delete };

/** Returns one project in a project. */
export const get = {
  id: 'projects.get',
  route: 'GET projects/{organization}/{project}/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsGetInput, 'organization' | 'project'>, ProjectDetails>;

/** Returns stats (projects) in a project. */
export const getStats = {
  id: 'projects.getStats',
  route: 'GET projects/{organization}/{project}/stats/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsGetStatsInput, 'organization' | 'project'>, readonly (readonly number[])[]>;

/** Links repo (projects) in a project. */
export const linkRepo = {
  id: 'projects.linkRepo',
  route: 'POST projects/{organization}/{project}/repo/',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsLinkRepoInput, 'organization' | 'project'>, ProjectRepository>;

/** Lists projects in an organization. */
export const list = {
  id: 'projects.list',
  route: 'GET organizations/{organization}/projects/',
  paginated: true,
  pageSize: 'per_page',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ProjectsListInput, 'organization'>, Project>;

/** Lists all (projects). */
export const listAll = {
  id: 'projects.listAll',
  route: 'GET projects/',
  paginated: true,
  pageSize: 'per_page',
  stability: 'private',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as ListOperation<ProjectsListAllInput, ProjectReference>;

/** Lists members (projects) in a project. */
export const listMembers = {
  id: 'projects.listMembers',
  route: 'GET projects/{organization}/{project}/members/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsListMembersInput, 'organization' | 'project'>, readonly Member[]>;

/** Lists teams (projects) in a project. */
export const listTeams = {
  id: 'projects.listTeams',
  route: 'GET projects/{organization}/{project}/teams/',
  paginated: true,
  scopes: projectAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ProjectsListTeamsInput, 'organization' | 'project'>, MemberTeam>;

/** Lists users (projects) in a project. */
export const listUsers = {
  id: 'projects.listUsers',
  route: 'GET projects/{organization}/{project}/users/',
  paginated: true,
  scopes: projectAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ProjectsListUsersInput, 'organization' | 'project'>, ProjectUser>;

/** Removes team (projects) in a project, by `team`. */
export const removeTeam = {
  id: 'projects.removeTeam',
  route: 'DELETE projects/{organization}/{project}/teams/{team}/',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsRemoveTeamInput, 'organization' | 'project'>, ProjectWithTeams>;

/** Updates one project in a project. */
export const update = {
  id: 'projects.update',
  route: 'PUT projects/{organization}/{project}/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ProjectsUpdateInput, 'organization' | 'project'>, ProjectDetails>;

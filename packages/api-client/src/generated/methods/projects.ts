// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { ProjectDetails, ProjectReference, ProjectRepository, ProjectUser, ProjectWithTeams } from '../types/projects.ts';
import type { Member, MemberTeam, Project } from '../types/shared.ts';
import type { ProjectsAddTeamInput, ProjectsCreateInput, ProjectsCreateInTeamInput, ProjectsDeleteInput, ProjectsGetInput, ProjectsGetStatsInput, ProjectsLinkRepoInput, ProjectsListInput, ProjectsListAllInput, ProjectsListMembersInput, ProjectsListTeamsInput, ProjectsListUsersInput, ProjectsRemoveTeamInput, ProjectsUpdateInput } from '../types/projects.ts';

/** Operations of the group `projects`. `Default`: what the client knows already. */
export interface ProjectMethods<Default extends PathDefault = never> {
  /**
   * Adds team (projects) in a project, by `team`.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  addTeam(...call: CallArguments<WithDefaults<ProjectsAddTeamInput, Extract<Default, 'organization' | 'project'>>>): Promise<ProjectWithTeams>;

  /**
   * Creates one project in an organization.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  create(...call: CallArguments<WithDefaults<ProjectsCreateInput, Extract<Default, 'organization'>>>): Promise<Project>;

  /**
   * Creates in team (projects) in an organization, by `team`.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  createInTeam(...call: CallArguments<WithDefaults<ProjectsCreateInTeamInput, Extract<Default, 'organization'>>>): Promise<Project>;

  /**
   * Deletes one project in a project.
   * @remarks Scopes, one of: project:admin.
   */
  delete(...call: CallArguments<WithDefaults<ProjectsDeleteInput, Extract<Default, 'organization' | 'project'>>>): Promise<void>;

  /**
   * Returns one project in a project.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  get(...call: CallArguments<WithDefaults<ProjectsGetInput, Extract<Default, 'organization' | 'project'>>>): Promise<ProjectDetails>;

  /**
   * Returns stats (projects) in a project.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  getStats(...call: CallArguments<WithDefaults<ProjectsGetStatsInput, Extract<Default, 'organization' | 'project'>>>): Promise<readonly (readonly number[])[]>;

  /**
   * Links repo (projects) in a project.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  linkRepo(...call: CallArguments<WithDefaults<ProjectsLinkRepoInput, Extract<Default, 'organization' | 'project'>>>): Promise<ProjectRepository>;

  /**
   * Lists projects in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  list(...call: CallArguments<WithDefaults<ProjectsListInput, Extract<Default, 'organization'>>>): Pages<Project>;

  /**
   * Lists all (projects).
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  listAll(...call: CallArguments<ProjectsListAllInput>): Pages<ProjectReference>;

  /**
   * Lists members (projects) in a project.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  listMembers(...call: CallArguments<WithDefaults<ProjectsListMembersInput, Extract<Default, 'organization' | 'project'>>>): Promise<readonly Member[]>;

  /**
   * Lists teams (projects) in a project.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  listTeams(...call: CallArguments<WithDefaults<ProjectsListTeamsInput, Extract<Default, 'organization' | 'project'>>>): Pages<MemberTeam>;

  /**
   * Lists users (projects) in a project.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  listUsers(...call: CallArguments<WithDefaults<ProjectsListUsersInput, Extract<Default, 'organization' | 'project'>>>): Pages<ProjectUser>;

  /**
   * Removes team (projects) in a project, by `team`.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  removeTeam(...call: CallArguments<WithDefaults<ProjectsRemoveTeamInput, Extract<Default, 'organization' | 'project'>>>): Promise<ProjectWithTeams>;

  /**
   * Updates one project in a project.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  update(...call: CallArguments<WithDefaults<ProjectsUpdateInput, Extract<Default, 'organization' | 'project'>>>): Promise<ProjectDetails>;
}

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { ProjectDetails, ProjectReference, ProjectRepository, ProjectUser, ProjectWithTeams } from '../types/projects.ts';
import type { Member, MemberTeam, Project } from '../types/shared.ts';
import type { ProjectsAddTeamInput, ProjectsCreateInput, ProjectsCreateInTeamInput, ProjectsDeleteInput, ProjectsGetInput, ProjectsGetStatsInput, ProjectsLinkRepoInput, ProjectsListInput, ProjectsListAllInput, ProjectsListMembersInput, ProjectsListTeamsInput, ProjectsListUsersInput, ProjectsRemoveTeamInput, ProjectsUpdateInput } from '../types/projects.ts';

/** Operations of the group `projects`. `Default`: what the client knows already. */
export interface ProjectMethods<Default extends PathDefault = never> {
  /**
   * Gives a team access to a project.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  readonly addTeam: (...call: CallArguments<WithDefaults<ProjectsAddTeamInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ProjectWithTeams>;

  /**
   * Creates a project in an organization; the team is chosen by Sentry.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<ProjectsCreateInput, Extract<Default, 'organization'>>>) => Promise<Project>;

  /**
   * Creates a project that belongs to a team.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  readonly createInTeam: (...call: CallArguments<WithDefaults<ProjectsCreateInTeamInput, Extract<Default, 'organization'>>>) => Promise<Project>;

  /**
   * Deletes a project with everything in it; Sentry does the work later.
   * @remarks Scopes, one of: project:admin.
   */
  readonly delete: (...call: CallArguments<WithDefaults<ProjectsDeleteInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;

  /**
   * Returns one project with its settings.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<ProjectsGetInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ProjectDetails>;

  /**
   * Returns event counts of a project as `[time, count]` pairs. Prefer `stats.query`.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly getStats: (...call: CallArguments<WithDefaults<ProjectsGetStatsInput, Extract<Default, 'organization' | 'project'>>>) => Promise<readonly (readonly number[])[]>;

  /**
   * Links a repository to a project.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  readonly linkRepo: (...call: CallArguments<WithDefaults<ProjectsLinkRepoInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ProjectRepository>;

  /**
   * Lists the projects of an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<ProjectsListInput, Extract<Default, 'organization'>>>) => Pages<Project>;

  /**
   * Lists the projects that the token can see, in every organization of the region that answers. Prefer `projects.list`: organizations of other regions are missing.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly listAll: (...call: CallArguments<ProjectsListAllInput>) => Pages<ProjectReference>;

  /**
   * Lists the members of the organization who can see a project through a team.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly listMembers: (...call: CallArguments<WithDefaults<ProjectsListMembersInput, Extract<Default, 'organization' | 'project'>>>) => Promise<readonly Member[]>;

  /**
   * Lists the teams of a project.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly listTeams: (...call: CallArguments<WithDefaults<ProjectsListTeamsInput, Extract<Default, 'organization' | 'project'>>>) => Pages<MemberTeam>;

  /**
   * Lists the end users whom a project has seen.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly listUsers: (...call: CallArguments<WithDefaults<ProjectsListUsersInput, Extract<Default, 'organization' | 'project'>>>) => Pages<ProjectUser>;

  /**
   * Takes a team's access to a project away.
   * @remarks Scopes, one of: project:admin, project:write.
   */
  readonly removeTeam: (...call: CallArguments<WithDefaults<ProjectsRemoveTeamInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ProjectWithTeams>;

  /**
   * Changes settings of a project; what is left out stays.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<ProjectsUpdateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<ProjectDetails>;
}

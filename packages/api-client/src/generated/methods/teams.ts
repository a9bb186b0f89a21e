// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { Project, Team } from '../types/shared.ts';
import type { TeamMember } from '../types/teams.ts';
import type { TeamsCreateInput, TeamsDeleteInput, TeamsGetInput, TeamsListInput, TeamsListMembersInput, TeamsListMineInput, TeamsListProjectsInput, TeamsUpdateInput } from '../types/teams.ts';

/** Operations of the group `teams`. `Default`: what the client knows already. */
export interface TeamMethods<Default extends PathDefault = never> {
  /**
   * Creates one team in an organization.
   * @remarks Scopes, one of: org:admin, org:write, team:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<TeamsCreateInput, Extract<Default, 'organization'>>>) => Promise<Team>;

  /**
   * Deletes one team in an organization, by `team`.
   * @remarks Scopes, one of: team:admin.
   */
  readonly delete: (...call: CallArguments<WithDefaults<TeamsDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Returns one team in an organization, by `team`.
   * @remarks Scopes, one of: team:admin, team:read, team:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<TeamsGetInput, Extract<Default, 'organization'>>>) => Promise<Team>;

  /**
   * Lists teams in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<TeamsListInput, Extract<Default, 'organization'>>>) => Pages<Team>;

  /**
   * Lists the members of a team.
   * @remarks Scopes, one of: team:admin, team:read, team:write.
   */
  readonly listMembers: (...call: CallArguments<WithDefaults<TeamsListMembersInput, Extract<Default, 'organization'>>>) => Pages<TeamMember>;

  /**
   * Lists the teams that the token's user is in.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly listMine: (...call: CallArguments<WithDefaults<TeamsListMineInput, Extract<Default, 'organization'>>>) => Promise<readonly Team[]>;

  /**
   * Lists the projects of a team.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly listProjects: (...call: CallArguments<WithDefaults<TeamsListProjectsInput, Extract<Default, 'organization'>>>) => Pages<Project>;

  /**
   * Updates one team in an organization, by `team`.
   * @remarks Scopes, one of: team:admin, team:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<TeamsUpdateInput, Extract<Default, 'organization'>>>) => Promise<Team>;
}

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { ExternalTeam } from '../types/shared.ts';
import type { ExternalTeamsCreateInput, ExternalTeamsDeleteInput, ExternalTeamsUpdateInput } from '../types/external-teams.ts';

/** Operations of the group `externalTeams`. `Default`: what the client knows already. */
export interface ExternalTeamMethods<Default extends PathDefault = never> {
  /**
   * Creates one external team in an organization, by `team`.
   * @remarks Scopes, one of: team:admin, team:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<ExternalTeamsCreateInput, Extract<Default, 'organization'>>>) => Promise<ExternalTeam>;

  /**
   * Deletes one external team in an organization, by `team` and `externalTeamId`.
   * @remarks Scopes, one of: team:admin.
   */
  readonly delete: (...call: CallArguments<WithDefaults<ExternalTeamsDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Updates one external team in an organization, by `team` and `externalTeamId`.
   * @remarks Scopes, one of: team:admin, team:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<ExternalTeamsUpdateInput, Extract<Default, 'organization'>>>) => Promise<ExternalTeam>;
}

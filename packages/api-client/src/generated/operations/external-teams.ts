// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { teamAdmin, teamAdminWrite } from '../scopes.ts';
import type { ExternalTeam } from '../types/shared.ts';
import type { ExternalTeamsCreateInput, ExternalTeamsDeleteInput, ExternalTeamsUpdateInput } from '../types/external-teams.ts';
export type { ExternalProvider, ExternalTeam } from '../types/shared.ts';
export type { ExternalTeamsCreateInput, ExternalTeamsDeleteInput, ExternalTeamsUpdateInput } from '../types/external-teams.ts';

/** Creates one external team in an organization, by `team`. */
export const create = {
  id: 'externalTeams.create',
  route: 'POST teams/{organization}/{team}/external-teams/',
  scopes: teamAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ExternalTeamsCreateInput, 'organization'>, ExternalTeam>;

/** Deletes one external team in an organization, by `team` and `externalTeamId`. */
const remove = {
  id: 'externalTeams.delete',
  route: 'DELETE teams/{organization}/{team}/external-teams/{externalTeamId}/',
  answer: 'empty',
  scopes: teamAdmin,
} satisfies OperationRow as Operation<WithDefaults<ExternalTeamsDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Updates one external team in an organization, by `team` and `externalTeamId`. */
export const update = {
  id: 'externalTeams.update',
  route: 'PUT teams/{organization}/{team}/external-teams/{externalTeamId}/',
  scopes: teamAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ExternalTeamsUpdateInput, 'organization'>, ExternalTeam>;

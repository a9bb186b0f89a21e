// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { ExternalTeam } from '../types/shared.ts';
import type { ExternalUsersCreateInput, ExternalUsersDeleteInput, ExternalUsersUpdateInput } from '../types/external-users.ts';

/** Operations of the group `externalUsers`. `Default`: what the client knows already. */
export interface ExternalUserMethods<Default extends PathDefault = never> {
  /**
   * Creates one external user in an organization.
   * @remarks Scopes, one of: org:admin, org:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<ExternalUsersCreateInput, Extract<Default, 'organization'>>>) => Promise<ExternalTeam>;

  /**
   * Deletes one external user in an organization, by `externalUserId`.
   * @remarks Scopes, one of: org:admin, org:write.
   */
  readonly delete: (...call: CallArguments<WithDefaults<ExternalUsersDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Updates one external user in an organization, by `externalUserId`.
   * @remarks Scopes, one of: org:admin, org:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<ExternalUsersUpdateInput, Extract<Default, 'organization'>>>) => Promise<ExternalTeam>;
}

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { ScimGroup, ScimGroupDetails, ScimUser, ScimUserDetails } from '../types/scim.ts';
import type { ScimCreateGroupInput, ScimCreateUserInput, ScimDeleteGroupInput, ScimDeleteUserInput, ScimGetGroupInput, ScimGetUserInput, ScimListGroupsInput, ScimListUsersInput, ScimUpdateGroupInput, ScimUpdateUserInput } from '../types/scim.ts';

/** Operations of the group `scim`. `Default`: what the client knows already. */
export interface ScimMethods<Default extends PathDefault = never> {
  /**
   * Creates a team as a SCIM group.
   * @remarks Scopes, one of: team:admin, team:write.
   */
  readonly createGroup: (...call: CallArguments<WithDefaults<ScimCreateGroupInput, Extract<Default, 'organization'>>>) => Promise<ScimGroupDetails>;

  /**
   * Invites a member as a SCIM user.
   * @remarks Scopes, one of: member:admin, member:write.
   */
  readonly createUser: (...call: CallArguments<WithDefaults<ScimCreateUserInput, Extract<Default, 'organization'>>>) => Promise<ScimUserDetails>;

  /**
   * Deletes a team, named as a SCIM group.
   * @remarks Scopes, one of: team:admin.
   */
  readonly deleteGroup: (...call: CallArguments<WithDefaults<ScimDeleteGroupInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Removes a member, named as a SCIM user.
   * @remarks Scopes, one of: member:admin.
   */
  readonly deleteUser: (...call: CallArguments<WithDefaults<ScimDeleteUserInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Returns one team as a SCIM group.
   * @remarks Scopes, one of: team:admin, team:read, team:write.
   */
  readonly getGroup: (...call: CallArguments<WithDefaults<ScimGetGroupInput, Extract<Default, 'organization'>>>) => Promise<ScimGroupDetails>;

  /**
   * Returns one member as a SCIM user.
   * @remarks Scopes, one of: member:admin, member:read, member:write.
   */
  readonly getUser: (...call: CallArguments<WithDefaults<ScimGetUserInput, Extract<Default, 'organization'>>>) => Promise<ScimUserDetails>;

  /**
   * Lists the teams of an organization as SCIM groups.
   * @remarks Scopes, one of: team:admin, team:read, team:write.
   */
  readonly listGroups: (...call: CallArguments<WithDefaults<ScimListGroupsInput, Extract<Default, 'organization'>>>) => Promise<ScimGroup>;

  /**
   * Lists the members of an organization as SCIM users.
   * @remarks Scopes, one of: member:admin, member:read, member:write.
   */
  readonly listUsers: (...call: CallArguments<WithDefaults<ScimListUsersInput, Extract<Default, 'organization'>>>) => Promise<ScimUser>;

  /**
   * Renames a team or changes its members, as SCIM operations.
   * @remarks Scopes, one of: team:admin, team:write.
   */
  readonly updateGroup: (...call: CallArguments<WithDefaults<ScimUpdateGroupInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Deactivates a member or changes the role, as SCIM operations.
   * @remarks Scopes, one of: member:admin, member:write.
   */
  readonly updateUser: (...call: CallArguments<WithDefaults<ScimUpdateUserInput, Extract<Default, 'organization'>>>) => Promise<void>;
}

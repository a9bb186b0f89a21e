// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { MemberDetails, MemberTeamRole } from '../types/members.ts';
import type { Member, MemberTeam } from '../types/shared.ts';
import type { MembersAddToTeamInput, MembersCreateInput, MembersDeleteInput, MembersGetInput, MembersListInput, MembersRemoveFromTeamInput, MembersUpdateInput, MembersUpdateInTeamInput } from '../types/members.ts';

/** Operations of the group `members`. `Default`: what the client knows already. */
export interface MemberMethods<Default extends PathDefault = never> {
  /**
   * Adds a member to a team, or asks for it where the token may not.
   * @remarks Scopes, one of: org:read, org:write, team:write.
   */
  readonly addToTeam: (...call: CallArguments<WithDefaults<MembersAddToTeamInput, Extract<Default, 'organization'>>>) => Promise<MemberTeam | undefined>;

  /**
   * Invites somebody to an organization.
   * @remarks Scopes, one of: member:admin, member:invite, member:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<MembersCreateInput, Extract<Default, 'organization'>>>) => Promise<Member>;

  /**
   * Removes a member from an organization.
   * @remarks Scopes, one of: member:admin, member:read, member:write.
   */
  readonly delete: (...call: CallArguments<WithDefaults<MembersDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Returns one member in an organization, by `memberId`.
   * @remarks Scopes, one of: member:admin, member:read, member:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<MembersGetInput, Extract<Default, 'organization'>>>) => Promise<MemberDetails>;

  /**
   * Lists the members of an organization, open invitations included.
   * @remarks Scopes, one of: member:admin, member:read, member:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<MembersListInput, Extract<Default, 'organization'>>>) => Pages<Member>;

  /**
   * Removes a member from a team.
   * @remarks Scopes, one of: org:admin, org:read, org:write, team:admin.
   */
  readonly removeFromTeam: (...call: CallArguments<WithDefaults<MembersRemoveFromTeamInput, Extract<Default, 'organization'>>>) => Promise<MemberTeam>;

  /**
   * Changes the role of a member, and the roles in teams.
   * @remarks Scopes, one of: member:admin, member:invite, member:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<MembersUpdateInput, Extract<Default, 'organization'>>>) => Promise<MemberDetails>;

  /**
   * Changes the role that a member has in a team.
   * @remarks Scopes, one of: member:admin, member:read, member:write, org:admin, org:read, org:write, team:admin, team:write.
   */
  readonly updateInTeam: (...call: CallArguments<WithDefaults<MembersUpdateInTeamInput, Extract<Default, 'organization'>>>) => Promise<MemberTeamRole>;
}

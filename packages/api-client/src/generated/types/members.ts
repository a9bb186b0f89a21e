// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ExternalTeam, MemberFlags, OrganizationRole, TeamRole, User } from './shared.ts';
/** Input of `members.addToTeam`. */
export interface MembersAddToTeamInput {
  readonly organization: string | number;
  readonly memberId: string | number;
  readonly team: string | number;
}

/** Input of `members.create`. */
export interface MembersCreateInput {
  readonly organization: string | number;
  readonly email: string;
  readonly orgRole?: 'billing' | 'member' | 'manager' | 'owner' | 'admin' | undefined;
  readonly teamRoles?: (readonly (Readonly<Record<string, unknown>>)[]) | null | undefined;
  readonly sendInvite?: boolean | undefined;
  readonly reinvite?: boolean | undefined;
}

/** Input of `members.delete`. */
export interface MembersDeleteInput {
  readonly organization: string | number;
  readonly memberId: string | number;
}

/** Input of `members.get`. */
export interface MembersGetInput {
  readonly organization: string | number;
  readonly memberId: string | number;
}

/** Input of `members.list`. */
export interface MembersListInput {
  readonly organization: string | number;
}

/** Input of `members.removeFromTeam`. */
export interface MembersRemoveFromTeamInput {
  readonly organization: string | number;
  readonly memberId: string | number;
  readonly team: string | number;
}

/** Input of `members.update`. */
export interface MembersUpdateInput {
  readonly organization: string | number;
  readonly memberId: string | number;
  readonly orgRole?: 'billing' | 'member' | 'manager' | 'owner' | 'admin' | undefined;
  readonly teamRoles?: (readonly (Readonly<Record<string, unknown>>)[]) | null | undefined;
}

/** Input of `members.updateInTeam`. */
export interface MembersUpdateInTeamInput {
  readonly organization: string | number;
  readonly memberId: string | number;
  readonly team: string | number;
  readonly teamRole?: 'contributor' | 'admin' | undefined;
}

export interface MemberDetails {
  readonly externalUsers?: readonly ExternalTeam[];
  readonly role?: string;
  readonly roleName?: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly user: User | null;
  readonly orgRole: string;
  readonly pending: boolean;
  readonly expired: boolean;
  readonly flags: MemberFlags;
  readonly dateCreated: string;
  readonly inviteStatus: string;
  readonly inviterName: string | null;
  readonly teams: readonly string[];
  readonly teamRoles: readonly ({ readonly teamSlug: string; readonly role: string | null; })[];
  readonly invite_link: string | null;
  readonly isOnlyOwner: boolean;
  readonly orgRoleList: readonly OrganizationRole[];
  readonly teamRoleList: readonly TeamRole[];
}

export interface MemberTeamRole {
  readonly isActive: boolean;
  readonly teamRole: 'contributor' | 'admin' | (string & {});
}

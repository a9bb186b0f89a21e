// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ExternalTeam, MemberFlags, User } from './shared.ts';
/** Input of `teams.create`. */
export interface TeamsCreateInput {
  readonly organization: string | number;
  readonly slug?: string | null | undefined;
  readonly name?: string | null | undefined;
}

/** Input of `teams.delete`. */
export interface TeamsDeleteInput {
  readonly organization: string | number;
  readonly team: string | number;
}

/** Input of `teams.get`. */
export interface TeamsGetInput {
  readonly organization: string | number;
  readonly team: string | number;
  readonly expand?: string | undefined;
  readonly collapse?: string | undefined;
}

/** Input of `teams.list`. */
export interface TeamsListInput {
  readonly organization: string | number;
  readonly detailed?: string | undefined;
  readonly per_page?: number | undefined;
  readonly query?: string | undefined;
}

/** Input of `teams.listMembers`. */
export interface TeamsListMembersInput {
  readonly organization: string | number;
  readonly team: string | number;
}

/** Input of `teams.listMine`. */
export interface TeamsListMineInput {
  readonly organization: string | number;
}

/** Input of `teams.listProjects`. */
export interface TeamsListProjectsInput {
  readonly organization: string | number;
  readonly team: string | number;
}

/** Input of `teams.update`. */
export interface TeamsUpdateInput {
  readonly organization: string | number;
  readonly team: string | number;
  readonly slug: string;
  readonly name?: string | undefined;
}

export interface TeamMember {
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
  readonly teamRole: string | null;
  readonly teamSlug: string;
}

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { memberAdminInviteWrite, memberAdminReadWrite, memberAdminReadWriteOrgAdminReadWriteTeamAdminWrite, orgAdminReadWriteTeamAdmin, orgReadWriteTeamWrite } from '../scopes.ts';
import type { MemberDetails, MemberTeamRole } from '../types/members.ts';
import type { Member, MemberTeam } from '../types/shared.ts';
import type { MembersAddToTeamInput, MembersCreateInput, MembersDeleteInput, MembersGetInput, MembersListInput, MembersRemoveFromTeamInput, MembersUpdateInput, MembersUpdateInTeamInput } from '../types/members.ts';
export type { MemberDetails, MemberTeamRole } from '../types/members.ts';
export type { Avatar, ExternalTeam, Member, MemberFlags, MemberTeam, OrganizationRole, TeamRole, User } from '../types/shared.ts';
export type { MembersAddToTeamInput, MembersCreateInput, MembersDeleteInput, MembersGetInput, MembersListInput, MembersRemoveFromTeamInput, MembersUpdateInput, MembersUpdateInTeamInput } from '../types/members.ts';

/** Adds a member to a team, or asks for it where the token may not. */
export const addToTeam = {
  id: 'members.addToTeam',
  route: 'POST organizations/{organization}/members/{memberId}/teams/{team}/',
  answer: 'optional',
  scopes: orgReadWriteTeamWrite,
} satisfies OperationRow as Operation<WithDefaults<MembersAddToTeamInput, 'organization'>, MemberTeam | undefined>;

/** Invites somebody to an organization. */
export const create = {
  id: 'members.create',
  route: 'POST organizations/{organization}/members/',
  scopes: memberAdminInviteWrite,
} satisfies OperationRow as Operation<WithDefaults<MembersCreateInput, 'organization'>, Member>;

/** Removes a member from an organization. */
const remove = {
  id: 'members.delete',
  route: 'DELETE organizations/{organization}/members/{memberId}/',
  answer: 'empty',
  scopes: memberAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<MembersDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Returns one member in an organization, by `memberId`. */
export const get = {
  id: 'members.get',
  route: 'GET organizations/{organization}/members/{memberId}/',
  scopes: memberAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<MembersGetInput, 'organization'>, MemberDetails>;

/** Lists the members of an organization, open invitations included. */
export const list = {
  id: 'members.list',
  route: 'GET organizations/{organization}/members/',
  paginated: true,
  pager: createPages,
  scopes: memberAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<MembersListInput, 'organization'>, Member>;

/** Removes a member from a team. */
export const removeFromTeam = {
  id: 'members.removeFromTeam',
  route: 'DELETE organizations/{organization}/members/{memberId}/teams/{team}/',
  scopes: orgAdminReadWriteTeamAdmin,
} satisfies OperationRow as Operation<WithDefaults<MembersRemoveFromTeamInput, 'organization'>, MemberTeam>;

/** Changes the role of a member, and the roles in teams. */
export const update = {
  id: 'members.update',
  route: 'PUT organizations/{organization}/members/{memberId}/',
  scopes: memberAdminInviteWrite,
} satisfies OperationRow as Operation<WithDefaults<MembersUpdateInput, 'organization'>, MemberDetails>;

/** Changes the role that a member has in a team. */
export const updateInTeam = {
  id: 'members.updateInTeam',
  route: 'PUT organizations/{organization}/members/{memberId}/teams/{team}/',
  scopes: memberAdminReadWriteOrgAdminReadWriteTeamAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<MembersUpdateInTeamInput, 'organization'>, MemberTeamRole>;

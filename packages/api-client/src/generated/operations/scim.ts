// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { memberAdmin, memberAdminReadWrite, memberAdminWrite, teamAdmin, teamAdminReadWrite, teamAdminWrite } from '../scopes.ts';
import type { ScimGroup, ScimGroupDetails, ScimUser, ScimUserDetails } from '../types/scim.ts';
import type { ScimCreateGroupInput, ScimCreateUserInput, ScimDeleteGroupInput, ScimDeleteUserInput, ScimGetGroupInput, ScimGetUserInput, ScimListGroupsInput, ScimListUsersInput, ScimUpdateGroupInput, ScimUpdateUserInput } from '../types/scim.ts';
export type { ScimGroup, ScimGroupDetails, ScimUser, ScimUserDetails } from '../types/scim.ts';
export type { ScimCreateGroupInput, ScimCreateUserInput, ScimDeleteGroupInput, ScimDeleteUserInput, ScimGetGroupInput, ScimGetUserInput, ScimListGroupsInput, ScimListUsersInput, ScimUpdateGroupInput, ScimUpdateUserInput } from '../types/scim.ts';

/** Creates a team as a SCIM group. */
export const createGroup = {
  id: 'scim.createGroup',
  route: 'POST organizations/{organization}/scim/v2/Groups',
  scopes: teamAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ScimCreateGroupInput, 'organization'>, ScimGroupDetails>;

/** Invites a member as a SCIM user. */
export const createUser = {
  id: 'scim.createUser',
  route: 'POST organizations/{organization}/scim/v2/Users',
  scopes: memberAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ScimCreateUserInput, 'organization'>, ScimUserDetails>;

/** Deletes a team, named as a SCIM group. */
export const deleteGroup = {
  id: 'scim.deleteGroup',
  route: 'DELETE organizations/{organization}/scim/v2/Groups/{team}',
  answer: 'empty',
  scopes: teamAdmin,
} satisfies OperationRow as Operation<WithDefaults<ScimDeleteGroupInput, 'organization'>, void>;

/** Removes a member, named as a SCIM user. */
export const deleteUser = {
  id: 'scim.deleteUser',
  route: 'DELETE organizations/{organization}/scim/v2/Users/{memberId}',
  answer: 'empty',
  scopes: memberAdmin,
} satisfies OperationRow as Operation<WithDefaults<ScimDeleteUserInput, 'organization'>, void>;

/** Returns one team as a SCIM group. */
export const getGroup = {
  id: 'scim.getGroup',
  route: 'GET organizations/{organization}/scim/v2/Groups/{team}',
  scopes: teamAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ScimGetGroupInput, 'organization'>, ScimGroupDetails>;

/** Returns one member as a SCIM user. */
export const getUser = {
  id: 'scim.getUser',
  route: 'GET organizations/{organization}/scim/v2/Users/{memberId}',
  scopes: memberAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ScimGetUserInput, 'organization'>, ScimUserDetails>;

/** Lists the teams of an organization as SCIM groups. */
export const listGroups = {
  id: 'scim.listGroups',
  route: 'GET organizations/{organization}/scim/v2/Groups',
  scopes: teamAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ScimListGroupsInput, 'organization'>, ScimGroup>;

/** Lists the members of an organization as SCIM users. */
export const listUsers = {
  id: 'scim.listUsers',
  route: 'GET organizations/{organization}/scim/v2/Users',
  scopes: memberAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ScimListUsersInput, 'organization'>, ScimUser>;

/** Renames a team or changes its members, as SCIM operations. */
export const updateGroup = {
  id: 'scim.updateGroup',
  route: 'PATCH organizations/{organization}/scim/v2/Groups/{team}',
  answer: 'empty',
  scopes: teamAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ScimUpdateGroupInput, 'organization'>, void>;

/** Deactivates a member or changes the role, as SCIM operations. */
export const updateUser = {
  id: 'scim.updateUser',
  route: 'PATCH organizations/{organization}/scim/v2/Users/{memberId}',
  answer: 'empty',
  scopes: memberAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ScimUpdateUserInput, 'organization'>, void>;

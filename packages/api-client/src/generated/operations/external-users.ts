// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminWrite } from '../scopes.ts';
import type { ExternalTeam } from '../types/shared.ts';
import type { ExternalUsersCreateInput, ExternalUsersDeleteInput, ExternalUsersUpdateInput } from '../types/external-users.ts';
export type { ExternalProvider, ExternalTeam } from '../types/shared.ts';
export type { ExternalUsersCreateInput, ExternalUsersDeleteInput, ExternalUsersUpdateInput } from '../types/external-users.ts';

/** Creates one external user in an organization. */
export const create = {
  id: 'externalUsers.create',
  route: 'POST organizations/{organization}/external-users/',
  scopes: orgAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ExternalUsersCreateInput, 'organization'>, ExternalTeam>;

/** Deletes one external user in an organization, by `externalUserId`. */
const remove = {
  id: 'externalUsers.delete',
  route: 'DELETE organizations/{organization}/external-users/{externalUserId}/',
  answer: 'empty',
  scopes: orgAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ExternalUsersDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Updates one external user in an organization, by `externalUserId`. */
export const update = {
  id: 'externalUsers.update',
  route: 'PUT organizations/{organization}/external-users/{externalUserId}/',
  scopes: orgAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<ExternalUsersUpdateInput, 'organization'>, ExternalTeam>;

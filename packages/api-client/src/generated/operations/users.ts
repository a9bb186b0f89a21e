// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import { none, orgRead } from '../scopes.ts';
import type { CurrentUser, UserRegions } from '../types/users.ts';
import type { UsersGetMeInput, UsersGetMyRegionsInput } from '../types/users.ts';
export type { CurrentUser, UserRegions } from '../types/users.ts';
export type { UsersGetMeInput, UsersGetMyRegionsInput } from '../types/users.ts';

/** Returns the user of the token. */
export const getMe = {
  id: 'users.getMe',
  route: 'GET users/me/',
  stability: 'private',
  scopes: none,
} satisfies OperationRow as Operation<UsersGetMeInput, CurrentUser>;

/** Returns the regions in which the token's user has organizations. Only sentry.io itself answers. */
export const getMyRegions = {
  id: 'users.getMyRegions',
  route: 'GET users/me/regions/',
  stability: 'private',
  scopes: orgRead,
} satisfies OperationRow as Operation<UsersGetMyRegionsInput, UserRegions>;

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import { none } from '../scopes.ts';
import type { CurrentUser, UserRegions } from '../types/users.ts';
import type { UsersGetMeInput, UsersListMyRegionsInput } from '../types/users.ts';
export type { CurrentUser, UserRegions } from '../types/users.ts';
export type { UsersGetMeInput, UsersListMyRegionsInput } from '../types/users.ts';

/** Returns me (users). */
export const getMe = {
  id: 'users.getMe',
  route: 'GET users/me/',
  stability: 'private',
  scopes: none,
} satisfies OperationRow as Operation<UsersGetMeInput, CurrentUser>;

/** Lists my regions (users). */
export const listMyRegions = {
  id: 'users.listMyRegions',
  route: 'GET users/me/regions/',
  stability: 'private',
  scopes: none,
} satisfies OperationRow as Operation<UsersListMyRegionsInput, UserRegions>;

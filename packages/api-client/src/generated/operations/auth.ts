// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import { none } from '../scopes.ts';
import type { Auth } from '../types/auth.ts';
import type { AuthGetInput } from '../types/auth.ts';
export type { Auth } from '../types/auth.ts';
export type { AuthGetInput } from '../types/auth.ts';

/** Returns the user and the scopes of the token. */
export const get = {
  id: 'auth.get',
  route: 'GET ',
  stability: 'private',
  scopes: none,
} satisfies OperationRow as Operation<AuthGetInput, Auth>;

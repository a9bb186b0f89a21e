// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { projectAdminReadWrite } from '../scopes.ts';
import type { Ownership } from '../types/ownership.ts';
import type { OwnershipGetInput, OwnershipUpdateInput } from '../types/ownership.ts';
export type { Ownership } from '../types/ownership.ts';
export type { OwnershipGetInput, OwnershipUpdateInput } from '../types/ownership.ts';

/** Returns the ownership rules of a project. */
export const get = {
  id: 'ownership.get',
  route: 'GET projects/{organization}/{project}/ownership/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<OwnershipGetInput, 'organization' | 'project'>, Ownership>;

/** Replaces the ownership rules of a project, or changes how they are applied. */
export const update = {
  id: 'ownership.update',
  route: 'PUT projects/{organization}/{project}/ownership/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<OwnershipUpdateInput, 'organization' | 'project'>, Ownership>;

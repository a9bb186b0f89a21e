// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite, projectAdminReadWrite, projectAdminWrite } from '../scopes.ts';
import type { Environment, EnvironmentDetails } from '../types/environments.ts';
import type { EnvironmentsGetInput, EnvironmentsListInput, EnvironmentsListInProjectInput, EnvironmentsUpdateInput, EnvironmentsUpdateManyInput } from '../types/environments.ts';
export type { Environment, EnvironmentDetails } from '../types/environments.ts';
export type { EnvironmentsGetInput, EnvironmentsListInput, EnvironmentsListInProjectInput, EnvironmentsUpdateInput, EnvironmentsUpdateManyInput } from '../types/environments.ts';

/** Returns one environment in a project, by `environment`. */
export const get = {
  id: 'environments.get',
  route: 'GET projects/{organization}/{project}/environments/{environment}/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EnvironmentsGetInput, 'organization' | 'project'>, EnvironmentDetails>;

/** Lists the environments of an organization. */
export const list = {
  id: 'environments.list',
  route: 'GET organizations/{organization}/environments/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EnvironmentsListInput, 'organization'>, readonly Environment[]>;

/** Lists the environments of a project. */
export const listInProject = {
  id: 'environments.listInProject',
  route: 'GET projects/{organization}/{project}/environments/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EnvironmentsListInProjectInput, 'organization' | 'project'>, readonly EnvironmentDetails[]>;

/** Shows or hides one environment of a project. */
export const update = {
  id: 'environments.update',
  route: 'PUT projects/{organization}/{project}/environments/{environment}/',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<EnvironmentsUpdateInput, 'organization' | 'project'>, EnvironmentDetails>;

/** Shows or hides several environments of a project. */
export const updateMany = {
  id: 'environments.updateMany',
  route: 'PUT projects/{organization}/{project}/environments/',
  scopes: projectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<EnvironmentsUpdateManyInput, 'organization' | 'project'>, readonly EnvironmentDetails[]>;

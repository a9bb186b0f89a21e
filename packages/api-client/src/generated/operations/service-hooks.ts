// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { projectAdmin, projectRead, projectWrite } from '../scopes.ts';
import type { ServiceHook } from '../types/service-hooks.ts';
import type { ServiceHooksCreateInput, ServiceHooksDeleteInput, ServiceHooksGetInput, ServiceHooksListInput, ServiceHooksUpdateInput } from '../types/service-hooks.ts';
export type { ServiceHook } from '../types/service-hooks.ts';
export type { ServiceHooksCreateInput, ServiceHooksDeleteInput, ServiceHooksGetInput, ServiceHooksListInput, ServiceHooksUpdateInput } from '../types/service-hooks.ts';

/** Creates one service hook in a project. */
export const create = {
  id: 'serviceHooks.create',
  route: 'POST projects/{organization}/{project}/hooks/',
  scopes: projectWrite,
} satisfies OperationRow as Operation<WithDefaults<ServiceHooksCreateInput, 'organization' | 'project'>, ServiceHook>;

/** Deletes one service hook in a project, by `hookId`. */
const remove = {
  id: 'serviceHooks.delete',
  route: 'DELETE projects/{organization}/{project}/hooks/{hookId}/',
  answer: 'empty',
  scopes: projectAdmin,
} satisfies OperationRow as Operation<WithDefaults<ServiceHooksDeleteInput, 'organization' | 'project'>, void>;
export { remove as delete };

/** Returns one service hook in a project, by `hookId`. */
export const get = {
  id: 'serviceHooks.get',
  route: 'GET projects/{organization}/{project}/hooks/{hookId}/',
  scopes: projectRead,
} satisfies OperationRow as Operation<WithDefaults<ServiceHooksGetInput, 'organization' | 'project'>, ServiceHook>;

/** Lists service hooks in a project. */
export const list = {
  id: 'serviceHooks.list',
  route: 'GET projects/{organization}/{project}/hooks/',
  paginated: true,
  pager: createPages,
  scopes: projectRead,
} satisfies OperationRow as ListOperation<WithDefaults<ServiceHooksListInput, 'organization' | 'project'>, ServiceHook>;

/** Updates one service hook in a project, by `hookId`. */
export const update = {
  id: 'serviceHooks.update',
  route: 'PUT projects/{organization}/{project}/hooks/{hookId}/',
  scopes: projectWrite,
} satisfies OperationRow as Operation<WithDefaults<ServiceHooksUpdateInput, 'organization' | 'project'>, ServiceHook>;

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { alertsReadOrgAdminReadWrite, alertsWriteOrgAdminWrite } from '../scopes.ts';
import type { Workflow } from '../types/workflows.ts';
import type { WorkflowsCreateInput, WorkflowsDeleteInput, WorkflowsDeleteManyInput, WorkflowsGetInput, WorkflowsListInput, WorkflowsUpdateInput, WorkflowsUpdateManyInput } from '../types/workflows.ts';
export type { ConditionGroupInput } from '../types/shared.ts';
export type { Workflow, WorkflowConditionGroup } from '../types/workflows.ts';
export type { WorkflowsCreateInput, WorkflowsDeleteInput, WorkflowsDeleteManyInput, WorkflowsGetInput, WorkflowsListInput, WorkflowsUpdateInput, WorkflowsUpdateManyInput } from '../types/workflows.ts';

/** Creates an alert: when it fires, and what it does. */
export const create = {
  id: 'workflows.create',
  route: 'POST organizations/{organization}/workflows/',
  scopes: alertsWriteOrgAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<WorkflowsCreateInput, 'organization'>, Workflow>;

/** Deletes one workflow in an organization, by `workflowId`. */
const remove = {
  id: 'workflows.delete',
  route: 'DELETE organizations/{organization}/workflows/{workflowId}/',
  answer: 'empty',
  scopes: alertsWriteOrgAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<WorkflowsDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Deletes every alert that `id` or `query` selects. */
export const deleteMany = {
  id: 'workflows.deleteMany',
  route: 'DELETE organizations/{organization}/workflows/',
  answer: 'empty',
  scopes: alertsWriteOrgAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<WorkflowsDeleteManyInput, 'organization'>, void>;

/** Returns one alert with its triggers and actions. */
export const get = {
  id: 'workflows.get',
  route: 'GET organizations/{organization}/workflows/{workflowId}/',
  scopes: alertsReadOrgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<WorkflowsGetInput, 'organization'>, Workflow>;

/** Lists alerts of the new alerting (workflows). */
export const list = {
  id: 'workflows.list',
  route: 'GET organizations/{organization}/workflows/',
  paginated: true,
  pageSize: 'per_page',
  pager: createPages,
  scopes: alertsReadOrgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<WorkflowsListInput, 'organization'>, Workflow>;

/** Changes one alert. */
export const update = {
  id: 'workflows.update',
  route: 'PUT organizations/{organization}/workflows/{workflowId}/',
  scopes: alertsWriteOrgAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<WorkflowsUpdateInput, 'organization'>, Workflow>;

/** Switches every alert that `id` or `query` selects on or off. */
export const updateMany = {
  id: 'workflows.updateMany',
  route: 'PUT organizations/{organization}/workflows/',
  query: ['query','id','project'],
  scopes: alertsWriteOrgAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<WorkflowsUpdateManyInput, 'organization'>, readonly Workflow[]>;

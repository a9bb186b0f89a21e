// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { alertsReadOrgAdminReadWrite, alertsWriteOrgAdminWrite } from '../scopes.ts';
import type { Workflow } from '../types/workflows.ts';
import type { WorkflowsCreateInput, WorkflowsDeleteInput, WorkflowsDeleteManyInput, WorkflowsGetInput, WorkflowsListInput, WorkflowsUpdateInput, WorkflowsUpdateManyInput } from '../types/workflows.ts';
export type { Workflow, WorkflowConditionGroup } from '../types/workflows.ts';
export type { WorkflowsCreateInput, WorkflowsDeleteInput, WorkflowsDeleteManyInput, WorkflowsGetInput, WorkflowsListInput, WorkflowsUpdateInput, WorkflowsUpdateManyInput } from '../types/workflows.ts';

/** Creates one workflow in an organization. */
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

/** Deletes workflows in an organization. */
export const deleteMany = {
  id: 'workflows.deleteMany',
  route: 'DELETE organizations/{organization}/workflows/',
  answer: 'empty',
  scopes: alertsWriteOrgAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<WorkflowsDeleteManyInput, 'organization'>, void>;

/** Returns one workflow in an organization, by `workflowId`. */
export const get = {
  id: 'workflows.get',
  route: 'GET organizations/{organization}/workflows/{workflowId}/',
  scopes: alertsReadOrgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<WorkflowsGetInput, 'organization'>, Workflow>;

/** Lists workflows in an organization. */
export const list = {
  id: 'workflows.list',
  route: 'GET organizations/{organization}/workflows/',
  paginated: true,
  pageSize: 'per_page',
  scopes: alertsReadOrgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<WorkflowsListInput, 'organization'>, Workflow>;

/** Updates one workflow in an organization, by `workflowId`. */
export const update = {
  id: 'workflows.update',
  route: 'PUT organizations/{organization}/workflows/{workflowId}/',
  scopes: alertsWriteOrgAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<WorkflowsUpdateInput, 'organization'>, Workflow>;

/** Updates workflows in an organization. */
export const updateMany = {
  id: 'workflows.updateMany',
  route: 'PUT organizations/{organization}/workflows/',
  query: ['query','id','project'],
  scopes: alertsWriteOrgAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<WorkflowsUpdateManyInput, 'organization'>, readonly Workflow[]>;

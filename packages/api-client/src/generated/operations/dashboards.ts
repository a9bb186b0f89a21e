// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite } from '../scopes.ts';
import type { Dashboard, DashboardDetails } from '../types/dashboards.ts';
import type { DashboardsCreateInput, DashboardsDeleteInput, DashboardsGetInput, DashboardsListInput, DashboardsUpdateInput } from '../types/dashboards.ts';
export type { Dashboard, DashboardDetails, DashboardFilters, DashboardPermissions, DashboardPermissionsInput, DashboardWidget, DashboardWidgetInput, DashboardWidgetQuery, DashboardWidgetQueryInput } from '../types/dashboards.ts';
export type { Avatar, User } from '../types/shared.ts';
export type { DashboardsCreateInput, DashboardsDeleteInput, DashboardsGetInput, DashboardsListInput, DashboardsUpdateInput } from '../types/dashboards.ts';

/** Creates one dashboard in an organization. */
export const create = {
  id: 'dashboards.create',
  route: 'POST organizations/{organization}/dashboards/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<DashboardsCreateInput, 'organization'>, DashboardDetails>;

/** Deletes one dashboard in an organization, by `dashboardId`. */
const remove = {
  id: 'dashboards.delete',
  route: 'DELETE organizations/{organization}/dashboards/{dashboardId}/',
  answer: 'empty',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<DashboardsDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Returns one dashboard in an organization, by `dashboardId`. */
export const get = {
  id: 'dashboards.get',
  route: 'GET organizations/{organization}/dashboards/{dashboardId}/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<DashboardsGetInput, 'organization'>, DashboardDetails>;

/** Lists dashboards in an organization. */
export const list = {
  id: 'dashboards.list',
  route: 'GET organizations/{organization}/dashboards/',
  paginated: true,
  pageSize: 'per_page',
  pager: createPages,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<DashboardsListInput, 'organization'>, Dashboard>;

/** Updates one dashboard in an organization, by `dashboardId`. */
export const update = {
  id: 'dashboards.update',
  route: 'PUT organizations/{organization}/dashboards/{dashboardId}/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<DashboardsUpdateInput, 'organization'>, DashboardDetails>;

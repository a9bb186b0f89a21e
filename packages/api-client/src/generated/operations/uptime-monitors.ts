// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { alertsReadWriteProjectAdminReadWrite, alertsWriteProjectAdminWrite, orgAdminReadWrite } from '../scopes.ts';
import type { UptimeMonitor, UptimeMonitorCheck } from '../types/uptime-monitors.ts';
import type { UptimeMonitorsCreateInput, UptimeMonitorsDeleteInput, UptimeMonitorsGetInput, UptimeMonitorsListInput, UptimeMonitorsListChecksInput, UptimeMonitorsUpdateInput } from '../types/uptime-monitors.ts';
export type { Actor } from '../types/shared.ts';
export type { UptimeMonitor, UptimeMonitorCheck } from '../types/uptime-monitors.ts';
export type { UptimeMonitorsCreateInput, UptimeMonitorsDeleteInput, UptimeMonitorsGetInput, UptimeMonitorsListInput, UptimeMonitorsListChecksInput, UptimeMonitorsUpdateInput } from '../types/uptime-monitors.ts';

/** Creates one uptime monitor in a project. */
export const create = {
  id: 'uptimeMonitors.create',
  route: 'POST projects/{organization}/{project}/uptime/',
  stability: 'experimental',
  scopes: alertsWriteProjectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<UptimeMonitorsCreateInput, 'organization' | 'project'>, UptimeMonitor>;

/** Deletes one uptime monitor in a project, by `uptimeMonitorId`. */
const remove = {
  id: 'uptimeMonitors.delete',
  route: 'DELETE projects/{organization}/{project}/uptime/{uptimeMonitorId}/',
  answer: 'empty',
  stability: 'experimental',
  scopes: alertsWriteProjectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<UptimeMonitorsDeleteInput, 'organization' | 'project'>, void>;
export { remove as delete };

/** Returns one uptime monitor in a project, by `uptimeMonitorId`. */
export const get = {
  id: 'uptimeMonitors.get',
  route: 'GET projects/{organization}/{project}/uptime/{uptimeMonitorId}/',
  stability: 'experimental',
  scopes: alertsReadWriteProjectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<UptimeMonitorsGetInput, 'organization' | 'project'>, UptimeMonitor>;

/** Lists uptime monitors in an organization. */
export const list = {
  id: 'uptimeMonitors.list',
  route: 'GET organizations/{organization}/uptime/',
  paginated: true,
  pageSize: 'per_page',
  stability: 'experimental',
  pager: createPages,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<UptimeMonitorsListInput, 'organization'>, UptimeMonitor>;

/** Lists the checks that an uptime monitor made. */
export const listChecks = {
  id: 'uptimeMonitors.listChecks',
  route: 'GET projects/{organization}/{project}/uptime/{uptimeMonitorId}/checks/',
  paginated: true,
  pageSize: 'per_page',
  stability: 'experimental',
  pager: createPages,
  scopes: alertsReadWriteProjectAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<UptimeMonitorsListChecksInput, 'organization' | 'project'>, UptimeMonitorCheck>;

/** Updates one uptime monitor in a project, by `uptimeMonitorId`. */
export const update = {
  id: 'uptimeMonitors.update',
  route: 'PUT projects/{organization}/{project}/uptime/{uptimeMonitorId}/',
  stability: 'experimental',
  scopes: alertsWriteProjectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<UptimeMonitorsUpdateInput, 'organization' | 'project'>, UptimeMonitor>;

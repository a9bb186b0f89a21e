// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { alertsReadOrgAdminReadWrite, alertsReadWriteProjectAdminReadWrite, alertsWriteOrgAdminReadWrite, alertsWriteProjectAdminWrite } from '../scopes.ts';
import type { Monitor, MonitorCheckIn, MonitorStats } from '../types/monitors.ts';
import type { MonitorsCreateInput, MonitorsDeleteInput, MonitorsDeleteInProjectInput, MonitorsGetInput, MonitorsGetInProjectInput, MonitorsGetStatsInput, MonitorsGetStatsOfManyInput, MonitorsListInput, MonitorsListCheckInsInput, MonitorsListCheckInsInProjectInput, MonitorsUpdateInput, MonitorsUpdateInProjectInput } from '../types/monitors.ts';
export type { Monitor, MonitorCheckIn, MonitorConfig, MonitorConfigInput, MonitorEnvironment, MonitorStats } from '../types/monitors.ts';
export type { Actor, Avatar, ProjectSummary } from '../types/shared.ts';
export type { MonitorsCreateInput, MonitorsDeleteInput, MonitorsDeleteInProjectInput, MonitorsGetInput, MonitorsGetInProjectInput, MonitorsGetStatsInput, MonitorsGetStatsOfManyInput, MonitorsListInput, MonitorsListCheckInsInput, MonitorsListCheckInsInProjectInput, MonitorsUpdateInput, MonitorsUpdateInProjectInput } from '../types/monitors.ts';

/** Creates a cron monitor. */
export const create = {
  id: 'monitors.create',
  route: 'POST organizations/{organization}/monitors/',
  scopes: alertsWriteOrgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<MonitorsCreateInput, 'organization'>, Monitor>;

/** Deletes a cron monitor, or only some of its environments. */
const remove = {
  id: 'monitors.delete',
  route: 'DELETE organizations/{organization}/monitors/{monitor}/',
  answer: 'empty',
  scopes: alertsWriteProjectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<MonitorsDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Deletes a cron monitor of a project, or only some of its environments. */
export const deleteInProject = {
  id: 'monitors.deleteInProject',
  route: 'DELETE projects/{organization}/{project}/monitors/{monitor}/',
  answer: 'empty',
  scopes: alertsWriteProjectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<MonitorsDeleteInProjectInput, 'organization' | 'project'>, void>;

/** Returns one cron monitor with its environments. */
export const get = {
  id: 'monitors.get',
  route: 'GET organizations/{organization}/monitors/{monitor}/',
  scopes: alertsReadWriteProjectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<MonitorsGetInput, 'organization'>, Monitor>;

/** Returns one cron monitor of a project. */
export const getInProject = {
  id: 'monitors.getInProject',
  route: 'GET projects/{organization}/{project}/monitors/{monitor}/',
  scopes: alertsReadWriteProjectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<MonitorsGetInProjectInput, 'organization' | 'project'>, Monitor>;

/** Returns how the check-ins of a cron monitor ended, over time. */
export const getStats = {
  id: 'monitors.getStats',
  route: 'GET organizations/{organization}/monitors/{monitor}/stats/',
  stability: 'private',
  scopes: alertsReadWriteProjectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<MonitorsGetStatsInput, 'organization'>, readonly MonitorStats[]>;

/** Returns how the check-ins of several cron monitors ended, over time. */
export const getStatsOfMany = {
  id: 'monitors.getStatsOfMany',
  route: 'GET organizations/{organization}/monitors-stats/',
  stability: 'private',
  scopes: alertsReadOrgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<MonitorsGetStatsOfManyInput, 'organization'>, Readonly<Record<string, readonly unknown[]>>>;

/** Lists the cron monitors of an organization. */
export const list = {
  id: 'monitors.list',
  route: 'GET organizations/{organization}/monitors/',
  paginated: true,
  pager: createPages,
  scopes: alertsReadOrgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<MonitorsListInput, 'organization'>, Monitor>;

/** Lists the check-ins of a cron monitor, newest first. */
export const listCheckIns = {
  id: 'monitors.listCheckIns',
  route: 'GET organizations/{organization}/monitors/{monitor}/checkins/',
  paginated: true,
  pager: createPages,
  scopes: alertsReadWriteProjectAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<MonitorsListCheckInsInput, 'organization'>, MonitorCheckIn>;

/** Lists the check-ins of a cron monitor of a project, newest first. */
export const listCheckInsInProject = {
  id: 'monitors.listCheckInsInProject',
  route: 'GET projects/{organization}/{project}/monitors/{monitor}/checkins/',
  paginated: true,
  pager: createPages,
  scopes: alertsReadWriteProjectAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<MonitorsListCheckInsInProjectInput, 'organization' | 'project'>, MonitorCheckIn>;

/** Changes a cron monitor; what is left out stays. */
export const update = {
  id: 'monitors.update',
  route: 'PUT organizations/{organization}/monitors/{monitor}/',
  scopes: alertsWriteProjectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<MonitorsUpdateInput, 'organization'>, Monitor>;

/** Changes a cron monitor of a project; `newProject` moves it. */
export const updateInProject = {
  id: 'monitors.updateInProject',
  route: 'PUT projects/{organization}/{project}/monitors/{monitor}/',
  rename: {'newProject': 'project'},
  scopes: alertsWriteProjectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<MonitorsUpdateInProjectInput, 'organization' | 'project'>, Monitor>;

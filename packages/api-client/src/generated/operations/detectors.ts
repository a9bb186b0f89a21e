// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { alertsReadOrgAdminReadWrite, alertsWriteOrgAdminReadWrite, alertsWriteProjectAdminWrite } from '../scopes.ts';
import type { Detector } from '../types/detectors.ts';
import type { DetectorsCreateInput, DetectorsDeleteInput, DetectorsDeleteManyInput, DetectorsGetInput, DetectorsListInput, DetectorsUpdateInput, DetectorsUpdateManyInput } from '../types/detectors.ts';
export type { Detector } from '../types/detectors.ts';
export type { Actor, ConditionGroupInput } from '../types/shared.ts';
export type { DetectorsCreateInput, DetectorsDeleteInput, DetectorsDeleteManyInput, DetectorsGetInput, DetectorsListInput, DetectorsUpdateInput, DetectorsUpdateManyInput } from '../types/detectors.ts';

/** Creates a detector in a project. */
export const create = {
  id: 'detectors.create',
  route: 'POST organizations/{organization}/projects/{project}/detectors/',
  scopes: alertsWriteProjectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<DetectorsCreateInput, 'organization' | 'project'>, Detector>;

/** Deletes one detector in an organization, by `detectorId`. */
const remove = {
  id: 'detectors.delete',
  route: 'DELETE organizations/{organization}/detectors/{detectorId}/',
  answer: 'empty',
  scopes: alertsWriteOrgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<DetectorsDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Deletes every detector that `id` or `query` selects. */
export const deleteMany = {
  id: 'detectors.deleteMany',
  route: 'DELETE organizations/{organization}/detectors/',
  answer: 'empty',
  scopes: alertsWriteOrgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<DetectorsDeleteManyInput, 'organization'>, void>;

/** Returns one detector with its conditions and data sources. */
export const get = {
  id: 'detectors.get',
  route: 'GET organizations/{organization}/detectors/{detectorId}/',
  scopes: alertsReadOrgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<DetectorsGetInput, 'organization'>, Detector>;

/** Lists monitors of the new alerting (detectors): metric, cron, uptime, error. */
export const list = {
  id: 'detectors.list',
  route: 'GET organizations/{organization}/detectors/',
  paginated: true,
  pageSize: 'per_page',
  pager: createPages,
  scopes: alertsReadOrgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<DetectorsListInput, 'organization'>, Detector>;

/** Changes one detector. */
export const update = {
  id: 'detectors.update',
  route: 'PUT organizations/{organization}/detectors/{detectorId}/',
  scopes: alertsWriteOrgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<DetectorsUpdateInput, 'organization'>, Detector>;

/** Switches every detector that `id` or `query` selects on or off. */
export const updateMany = {
  id: 'detectors.updateMany',
  route: 'PUT organizations/{organization}/detectors/',
  query: ['project','query','id'],
  scopes: alertsWriteOrgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<DetectorsUpdateManyInput, 'organization'>, readonly Detector[]>;

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { Dashboard, DashboardDetails } from '../types/dashboards.ts';
import type { DashboardsCreateInput, DashboardsDeleteInput, DashboardsGetInput, DashboardsListInput, DashboardsUpdateInput } from '../types/dashboards.ts';

/** Operations of the group `dashboards`. `Default`: what the client knows already. */
export interface DashboardMethods<Default extends PathDefault = never> {
  /**
   * Creates one dashboard in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<DashboardsCreateInput, Extract<Default, 'organization'>>>) => Promise<DashboardDetails>;

  /**
   * Deletes one dashboard in an organization, by `dashboardId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly delete: (...call: CallArguments<WithDefaults<DashboardsDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Returns one dashboard in an organization, by `dashboardId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<DashboardsGetInput, Extract<Default, 'organization'>>>) => Promise<DashboardDetails>;

  /**
   * Lists dashboards in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<DashboardsListInput, Extract<Default, 'organization'>>>) => Pages<Dashboard>;

  /**
   * Updates one dashboard in an organization, by `dashboardId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<DashboardsUpdateInput, Extract<Default, 'organization'>>>) => Promise<DashboardDetails>;
}

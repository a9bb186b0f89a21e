// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { Monitor, MonitorCheckIn, MonitorStats } from '../types/monitors.ts';
import type { MonitorsCreateInput, MonitorsDeleteInput, MonitorsDeleteInProjectInput, MonitorsGetInput, MonitorsGetInProjectInput, MonitorsGetStatsInput, MonitorsGetStatsOfManyInput, MonitorsListInput, MonitorsListCheckInsInput, MonitorsListCheckInsInProjectInput, MonitorsUpdateInput, MonitorsUpdateInProjectInput } from '../types/monitors.ts';

/** Operations of the group `monitors`. `Default`: what the client knows already. */
export interface MonitorMethods<Default extends PathDefault = never> {
  /**
   * Creates one monitor in an organization.
   * @remarks Scopes, one of: alerts:write, org:admin, org:read, org:write.
   */
  create(...call: CallArguments<WithDefaults<MonitorsCreateInput, Extract<Default, 'organization'>>>): Promise<Monitor>;

  /**
   * Deletes one monitor in an organization, by `monitor`.
   * @remarks Scopes, one of: alerts:write, project:admin, project:write.
   */
  delete(...call: CallArguments<WithDefaults<MonitorsDeleteInput, Extract<Default, 'organization'>>>): Promise<void>;

  /**
   * Deletes one monitor in a project, by `monitor`.
   * @remarks Scopes, one of: alerts:write, project:admin, project:write.
   */
  deleteInProject(...call: CallArguments<WithDefaults<MonitorsDeleteInProjectInput, Extract<Default, 'organization' | 'project'>>>): Promise<void>;

  /**
   * Returns one monitor in an organization, by `monitor`.
   * @remarks Scopes, one of: alerts:read, alerts:write, project:admin, project:read, project:write.
   */
  get(...call: CallArguments<WithDefaults<MonitorsGetInput, Extract<Default, 'organization'>>>): Promise<Monitor>;

  /**
   * Returns one monitor in a project, by `monitor`.
   * @remarks Scopes, one of: alerts:read, alerts:write, project:admin, project:read, project:write.
   */
  getInProject(...call: CallArguments<WithDefaults<MonitorsGetInProjectInput, Extract<Default, 'organization' | 'project'>>>): Promise<Monitor>;

  /**
   * Returns stats (monitors) in an organization, by `monitor`.
   * @remarks Scopes, one of: alerts:read, alerts:write, project:admin, project:read, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  getStats(...call: CallArguments<WithDefaults<MonitorsGetStatsInput, Extract<Default, 'organization'>>>): Promise<readonly MonitorStats[]>;

  /**
   * Returns stats of many (monitors) in an organization.
   * @remarks Scopes, one of: alerts:read, org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  getStatsOfMany(...call: CallArguments<WithDefaults<MonitorsGetStatsOfManyInput, Extract<Default, 'organization'>>>): Promise<Readonly<Record<string, readonly unknown[]>>>;

  /**
   * Lists monitors in an organization.
   * @remarks Scopes, one of: alerts:read, org:admin, org:read, org:write.
   */
  list(...call: CallArguments<WithDefaults<MonitorsListInput, Extract<Default, 'organization'>>>): Pages<Monitor>;

  /**
   * Lists check ins (monitors) in an organization, by `monitor`.
   * @remarks Scopes, one of: alerts:read, alerts:write, project:admin, project:read, project:write.
   */
  listCheckIns(...call: CallArguments<WithDefaults<MonitorsListCheckInsInput, Extract<Default, 'organization'>>>): Pages<MonitorCheckIn>;

  /**
   * Lists check ins (monitors) in a project, by `monitor`.
   * @remarks Scopes, one of: alerts:read, alerts:write, project:admin, project:read, project:write.
   */
  listCheckInsInProject(...call: CallArguments<WithDefaults<MonitorsListCheckInsInProjectInput, Extract<Default, 'organization' | 'project'>>>): Pages<MonitorCheckIn>;

  /**
   * Updates one monitor in an organization, by `monitor`.
   * @remarks Scopes, one of: alerts:write, project:admin, project:write.
   */
  update(...call: CallArguments<WithDefaults<MonitorsUpdateInput, Extract<Default, 'organization'>>>): Promise<Monitor>;

  /**
   * Updates one monitor in a project, by `monitor`.
   * @remarks Scopes, one of: alerts:write, project:admin, project:write.
   */
  updateInProject(...call: CallArguments<WithDefaults<MonitorsUpdateInProjectInput, Extract<Default, 'organization' | 'project'>>>): Promise<Monitor>;
}

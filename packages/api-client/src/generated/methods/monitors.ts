// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { Monitor, MonitorCheckIn, MonitorStats } from '../types/monitors.ts';
import type { MonitorsCreateInput, MonitorsDeleteInput, MonitorsDeleteInProjectInput, MonitorsGetInput, MonitorsGetInProjectInput, MonitorsGetStatsInput, MonitorsGetStatsOfManyInput, MonitorsListInput, MonitorsListCheckInsInput, MonitorsListCheckInsInProjectInput, MonitorsUpdateInput, MonitorsUpdateInProjectInput } from '../types/monitors.ts';

/** Operations of the group `monitors`. `Default`: what the client knows already. */
export interface MonitorMethods<Default extends PathDefault = never> {
  /**
   * Creates a cron monitor.
   * @remarks Scopes, one of: alerts:write, org:admin, org:read, org:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<MonitorsCreateInput, Extract<Default, 'organization'>>>) => Promise<Monitor>;

  /**
   * Deletes a cron monitor, or only some of its environments.
   * @remarks Scopes, one of: alerts:write, project:admin, project:write.
   */
  readonly delete: (...call: CallArguments<WithDefaults<MonitorsDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Deletes a cron monitor of a project, or only some of its environments.
   * @remarks Scopes, one of: alerts:write, project:admin, project:write.
   */
  readonly deleteInProject: (...call: CallArguments<WithDefaults<MonitorsDeleteInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;

  /**
   * Returns one cron monitor with its environments.
   * @remarks Scopes, one of: alerts:read, alerts:write, project:admin, project:read, project:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<MonitorsGetInput, Extract<Default, 'organization'>>>) => Promise<Monitor>;

  /**
   * Returns one cron monitor of a project.
   * @remarks Scopes, one of: alerts:read, alerts:write, project:admin, project:read, project:write.
   */
  readonly getInProject: (...call: CallArguments<WithDefaults<MonitorsGetInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Promise<Monitor>;

  /**
   * Returns how the check-ins of a cron monitor ended, over time.
   * @remarks Scopes, one of: alerts:read, alerts:write, project:admin, project:read, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly getStats: (...call: CallArguments<WithDefaults<MonitorsGetStatsInput, Extract<Default, 'organization'>>>) => Promise<readonly MonitorStats[]>;

  /**
   * Returns how the check-ins of several cron monitors ended, over time.
   * @remarks Scopes, one of: alerts:read, org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly getStatsOfMany: (...call: CallArguments<WithDefaults<MonitorsGetStatsOfManyInput, Extract<Default, 'organization'>>>) => Promise<Readonly<Record<string, readonly unknown[]>>>;

  /**
   * Lists the cron monitors of an organization.
   * @remarks Scopes, one of: alerts:read, org:admin, org:read, org:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<MonitorsListInput, Extract<Default, 'organization'>>>) => Pages<Monitor>;

  /**
   * Lists the check-ins of a cron monitor, newest first.
   * @remarks Scopes, one of: alerts:read, alerts:write, project:admin, project:read, project:write.
   */
  readonly listCheckIns: (...call: CallArguments<WithDefaults<MonitorsListCheckInsInput, Extract<Default, 'organization'>>>) => Pages<MonitorCheckIn>;

  /**
   * Lists the check-ins of a cron monitor of a project, newest first.
   * @remarks Scopes, one of: alerts:read, alerts:write, project:admin, project:read, project:write.
   */
  readonly listCheckInsInProject: (...call: CallArguments<WithDefaults<MonitorsListCheckInsInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Pages<MonitorCheckIn>;

  /**
   * Changes a cron monitor; what is left out stays.
   * @remarks Scopes, one of: alerts:write, project:admin, project:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<MonitorsUpdateInput, Extract<Default, 'organization'>>>) => Promise<Monitor>;

  /**
   * Changes a cron monitor of a project; `newProject` moves it.
   * @remarks Scopes, one of: alerts:write, project:admin, project:write.
   */
  readonly updateInProject: (...call: CallArguments<WithDefaults<MonitorsUpdateInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Promise<Monitor>;
}

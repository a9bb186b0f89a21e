// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { UptimeMonitor, UptimeMonitorCheck } from '../types/uptime-monitors.ts';
import type { UptimeMonitorsCreateInput, UptimeMonitorsDeleteInput, UptimeMonitorsGetInput, UptimeMonitorsListInput, UptimeMonitorsListChecksInput, UptimeMonitorsUpdateInput } from '../types/uptime-monitors.ts';

/** Operations of the group `uptimeMonitors`. `Default`: what the client knows already. */
export interface UptimeMonitorMethods<Default extends PathDefault = never> {
  /**
   * Creates one uptime monitor in a project.
   * @remarks Scopes, one of: alerts:write, project:admin, project:write.
   * @remarks Not in Sentry's published contract (experimental): it may change.
   */
  readonly create: (...call: CallArguments<WithDefaults<UptimeMonitorsCreateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<UptimeMonitor>;

  /**
   * Deletes one uptime monitor in a project, by `uptimeMonitorId`.
   * @remarks Scopes, one of: alerts:write, project:admin, project:write.
   * @remarks Not in Sentry's published contract (experimental): it may change.
   */
  readonly delete: (...call: CallArguments<WithDefaults<UptimeMonitorsDeleteInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;

  /**
   * Returns one uptime monitor in a project, by `uptimeMonitorId`.
   * @remarks Scopes, one of: alerts:read, alerts:write, project:admin, project:read, project:write.
   * @remarks Not in Sentry's published contract (experimental): it may change.
   */
  readonly get: (...call: CallArguments<WithDefaults<UptimeMonitorsGetInput, Extract<Default, 'organization' | 'project'>>>) => Promise<UptimeMonitor>;

  /**
   * Lists uptime monitors in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (experimental): it may change.
   */
  readonly list: (...call: CallArguments<WithDefaults<UptimeMonitorsListInput, Extract<Default, 'organization'>>>) => Pages<UptimeMonitor>;

  /**
   * Lists the checks that an uptime monitor made.
   * @remarks Scopes, one of: alerts:read, alerts:write, project:admin, project:read, project:write.
   * @remarks Not in Sentry's published contract (experimental): it may change.
   */
  readonly listChecks: (...call: CallArguments<WithDefaults<UptimeMonitorsListChecksInput, Extract<Default, 'organization' | 'project'>>>) => Pages<UptimeMonitorCheck>;

  /**
   * Updates one uptime monitor in a project, by `uptimeMonitorId`.
   * @remarks Scopes, one of: alerts:write, project:admin, project:write.
   * @remarks Not in Sentry's published contract (experimental): it may change.
   */
  readonly update: (...call: CallArguments<WithDefaults<UptimeMonitorsUpdateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<UptimeMonitor>;
}

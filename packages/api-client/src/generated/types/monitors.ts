// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Actor, ProjectSummary } from './shared.ts';
/** Input of `monitors.create`. */
export interface MonitorsCreateInput {
  readonly organization: string | number;
  readonly project: string;
  readonly name: string;
  readonly config: MonitorConfigInput;
  readonly slug?: string | undefined;
  readonly status?: 'active' | 'disabled' | undefined;
  readonly owner?: string | null | undefined;
  readonly is_muted?: boolean | undefined;
}

/** Input of `monitors.delete`. */
export interface MonitorsDeleteInput {
  readonly organization: string | number;
  readonly monitor: string | number;
  readonly environment?: readonly string[] | undefined;
}

/** Input of `monitors.deleteInProject`. */
export interface MonitorsDeleteInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly monitor: string | number;
  readonly environment?: readonly string[] | undefined;
}

/** Input of `monitors.get`. */
export interface MonitorsGetInput {
  readonly organization: string | number;
  readonly monitor: string | number;
  readonly environment?: readonly string[] | undefined;
}

/** Input of `monitors.getInProject`. */
export interface MonitorsGetInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly monitor: string | number;
}

/** Input of `monitors.getStats`. */
export interface MonitorsGetStatsInput {
  readonly organization: string | number;
  readonly monitor: string | number;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  readonly resolution?: string | undefined;
  readonly environment?: readonly string[] | undefined;
}

/** Input of `monitors.getStatsOfMany`. */
export interface MonitorsGetStatsOfManyInput {
  readonly organization: string | number;
  readonly monitor?: readonly string[] | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  readonly resolution?: string | undefined;
}

/** Input of `monitors.list`. */
export interface MonitorsListInput {
  readonly organization: string | number;
  readonly project?: readonly (number | string)[] | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly owner?: string | undefined;
}

/** Input of `monitors.listCheckIns`. */
export interface MonitorsListCheckInsInput {
  readonly organization: string | number;
  readonly monitor: string | number;
}

/** Input of `monitors.listCheckInsInProject`. */
export interface MonitorsListCheckInsInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly monitor: string | number;
}

/** Input of `monitors.update`. */
export interface MonitorsUpdateInput {
  readonly organization: string | number;
  readonly monitor: string | number;
  readonly project?: string | undefined;
  readonly name?: string | undefined;
  readonly config?: MonitorConfigInput | undefined;
  readonly slug?: string | undefined;
  readonly status?: 'active' | 'disabled' | undefined;
  readonly owner?: string | null | undefined;
  readonly is_muted?: boolean | undefined;
}

/** Input of `monitors.updateInProject`. */
export interface MonitorsUpdateInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly monitor: string | number;
  readonly newProject?: string | undefined;
  readonly name?: string | undefined;
  readonly config?: MonitorConfigInput | undefined;
  readonly slug?: string | undefined;
  readonly status?: 'active' | 'disabled' | undefined;
  readonly owner?: string | null | undefined;
  readonly is_muted?: boolean | undefined;
}

export interface Monitor {
  readonly alertRule?: { readonly targets: readonly ({ readonly targetIdentifier: number; readonly targetType: string; })[]; readonly environment: string; };
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly status: string;
  readonly isMuted: boolean;
  readonly isUpserting: boolean;
  readonly config: MonitorConfig;
  readonly dateCreated: string;
  readonly project: ProjectSummary;
  readonly environments: readonly MonitorEnvironment[];
  readonly owner: Actor | null;
}

export interface MonitorCheckIn {
  readonly groups?: readonly string[];
  readonly id: string;
  readonly environment: string | null;
  readonly status: string;
  readonly duration: number | null;
  readonly dateCreated: string;
  readonly dateAdded: string;
  readonly dateUpdated: string;
  readonly dateInProgress: string | null;
  readonly dateClock: string;
  readonly expectedTime: string;
  readonly monitorConfig: MonitorConfig;
}

export interface MonitorConfig {
  readonly schedule_type: 'crontab' | 'interval' | (string & {});
  readonly schedule: string | (readonly (number | string)[]);
  readonly checkin_margin: number | null;
  readonly max_runtime: number | null;
  readonly timezone: string | null;
  readonly failure_issue_threshold: number | null;
  readonly recovery_threshold: number | null;
  readonly alert_rule_id: number | null;
}

export interface MonitorConfigInput {
  readonly schedule_type?: 'crontab' | 'interval' | undefined;
  readonly schedule: unknown;
  readonly checkin_margin?: number | null | undefined;
  readonly max_runtime?: number | null | undefined;
  readonly timezone?: string | undefined;
  readonly failure_issue_threshold?: number | null | undefined;
  readonly recovery_threshold?: number | null | undefined;
}

export interface MonitorEnvironment {
  readonly name: string;
  readonly status: string;
  readonly isMuted: boolean;
  readonly dateCreated: string;
  readonly lastCheckIn: string;
  readonly nextCheckIn: string;
  readonly nextCheckInLatest: string;
  readonly activeIncident: { readonly startingTimestamp: string; readonly resolvingTimestamp: string; readonly brokenNotice: { readonly userNotifiedTimestamp: string; readonly environmentMutedTimestamp: string; } | null; } | null;
}

export interface MonitorStats {
  readonly ts: number;
  readonly duration?: number;
  readonly [key: string]: unknown;
}

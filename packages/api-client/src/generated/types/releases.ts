// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ReleaseLastDeploy, ReleaseVersionInfo, User } from './shared.ts';
/** Input of `releases.create`. */
export interface ReleasesCreateInput {
  readonly organization: string | number;
  readonly version: string;
  readonly projects: readonly string[];
  readonly ref?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly dateReleased?: string | Date | null | undefined;
  readonly commits?: readonly ReleaseCommitInput[] | undefined;
  readonly status?: string | undefined;
  readonly owner?: string | undefined;
  readonly headCommits?: readonly ReleaseHeadCommitInput[] | undefined;
  readonly refs?: readonly ReleaseRefInput[] | undefined;
}

/** Input of `releases.delete`. */
export interface ReleasesDeleteInput {
  readonly organization: string | number;
  readonly version: string | number;
}

/** Input of `releases.get`. */
export interface ReleasesGetInput {
  readonly organization: string | number;
  readonly version: string | number;
  readonly project_id?: string | undefined;
  readonly project?: number | string | undefined;
  readonly health?: boolean | undefined;
  readonly adoptionStages?: boolean | undefined;
  readonly summaryStatsPeriod?: '14d' | '1d' | '1h' | '24h' | '2d' | '30d' | '48h' | '7d' | '90d' | undefined;
  readonly healthStatsPeriod?: '14d' | '1d' | '1h' | '24h' | '2d' | '30d' | '48h' | '7d' | '90d' | undefined;
  readonly sort?: 'crash_free_sessions' | 'crash_free_users' | 'date' | 'sessions' | 'users' | undefined;
  readonly status?: 'archived' | 'open' | undefined;
  readonly query?: string | undefined;
}

/** Input of `releases.getPreviousWithCommits`. */
export interface ReleasesGetPreviousWithCommitsInput {
  readonly organization: string | number;
  readonly version: string | number;
  readonly project?: readonly (number | string)[] | undefined;
}

/** Input of `releases.getThresholdStatuses`. */
export interface ReleasesGetThresholdStatusesInput {
  readonly organization: string | number;
  readonly start: string | Date;
  readonly end: string | Date;
  readonly environment?: readonly string[] | undefined;
  readonly projectSlug?: readonly string[] | undefined;
  readonly release?: readonly string[] | undefined;
  readonly project?: readonly (number | string)[] | undefined;
}

/** Input of `releases.list`. */
export interface ReleasesListInput {
  readonly organization: string | number;
  readonly project?: readonly (number | string)[] | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly query?: string | undefined;
  readonly per_page?: number | undefined;
  readonly status?: 'open' | 'archived' | undefined;
  readonly sort?: string | undefined;
  readonly health?: boolean | undefined;
  readonly adoptionStages?: boolean | undefined;
  readonly summaryStatsPeriod?: string | undefined;
  readonly healthStatsPeriod?: string | undefined;
}

/** Input of `releases.listInProject`. */
export interface ReleasesListInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly environment?: readonly string[] | undefined;
  readonly query?: string | undefined;
  readonly per_page?: number | undefined;
}

/** Input of `releases.update`. */
export interface ReleasesUpdateInput {
  readonly organization: string | number;
  readonly version: string | number;
  readonly ref?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly dateReleased?: string | Date | null | undefined;
  readonly commits?: readonly ReleaseCommitInput[] | undefined;
  readonly refs?: readonly ReleaseRefInput[] | undefined;
  readonly status?: 'open' | 'archived' | undefined;
  readonly headCommits?: readonly ReleaseHeadCommitInput[] | undefined;
}

export interface Release {
  readonly ref?: string | null;
  readonly url?: string | null;
  readonly dateReleased?: string | null;
  readonly dateCreated?: string | null;
  readonly dateStarted?: string | null;
  readonly owner?: Readonly<Record<string, unknown>> | null;
  readonly lastCommit?: Readonly<Record<string, unknown>> | null;
  readonly lastDeploy?: ReleaseLastDeploy | null;
  readonly firstEvent?: string | null;
  readonly lastEvent?: string | null;
  readonly currentProjectMeta?: Readonly<Record<string, unknown>> | null;
  readonly userAgent?: string | null;
  readonly adoptionStages?: Readonly<Record<string, unknown>> | null;
  readonly id: number;
  readonly version: string;
  readonly newGroups: number;
  readonly status: string;
  readonly shortVersion: string;
  readonly versionInfo: ReleaseVersionInfo | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly commitCount: number;
  readonly deployCount: number;
  readonly authors: readonly (User | { readonly name: string | null; readonly email: string; })[];
  readonly projects: readonly ReleaseProject[];
}

export interface ReleaseCommitInput {
  readonly id: string;
  readonly repository?: string | null | undefined;
  readonly message?: string | null | undefined;
  readonly author_name?: string | null | undefined;
  readonly author_email?: string | null | undefined;
  readonly timestamp?: string | Date | null | undefined;
  readonly patch_set?: (readonly ({ readonly path: string; readonly type: string; })[]) | null | undefined;
}

export interface ReleaseHeadCommitInput {
  readonly currentId: string;
  readonly repository: string;
  readonly previousId?: string | null | undefined;
}

export interface ReleaseProject {
  readonly healthData?: ReleaseProjectHealthData | null;
  readonly dateReleased?: string | null;
  readonly dateCreated?: string | null;
  readonly dateStarted?: string | null;
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly platform: string | null;
  readonly platforms: (readonly string[]) | null;
  readonly hasHealthData: boolean;
  readonly newGroups: number;
}

export interface ReleaseProjectHealthData {
  readonly durationP50?: number | null;
  readonly durationP90?: number | null;
  readonly crashFreeUsers?: number | null;
  readonly crashFreeSessions?: number | null;
  readonly totalUsers?: number | null;
  readonly totalUsers24h?: number | null;
  readonly totalProjectUsers24h?: number | null;
  readonly totalSessions?: number | null;
  readonly totalSessions24h?: number | null;
  readonly totalProjectSessions24h?: number | null;
  readonly adoption?: number | null;
  readonly sessionsAdoption?: number | null;
  readonly sessionsCrashed: number;
  readonly sessionsErrored: number;
  readonly hasHealthData: boolean;
  readonly stats: Readonly<Record<string, unknown>>;
}

export interface ReleaseRefInput {
  readonly commit: string;
  readonly repository: string;
  readonly previousCommit?: string | null | undefined;
}

export interface ReleaseThresholdStatusesValue {
  readonly id?: string;
  readonly date_added?: string;
  readonly environment?: Readonly<Record<string, unknown>> | null;
  readonly project?: Readonly<Record<string, unknown>>;
  readonly release?: string;
  readonly threshold_type?: 'total_error_count' | 'new_issue_count' | 'unhandled_issue_count' | 'regressed_issue_count' | 'failure_rate' | 'crash_free_session_rate' | 'crash_free_user_rate' | (string & {});
  readonly trigger_type?: 'over' | 'under' | (string & {});
  readonly value?: number;
  readonly window_in_seconds?: number;
  readonly end: string;
  readonly is_healthy: boolean;
  readonly key: string;
  readonly project_slug: string;
  readonly project_id: number;
  readonly start: string;
  readonly metric_value: number | Readonly<Record<string, unknown>> | null;
}

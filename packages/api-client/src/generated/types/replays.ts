// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `replays.count`. */
export interface ReplaysCountInput {
  readonly organization: string | number;
  readonly data_source: 'events' | 'search_issues' | 'spans';
  readonly environment?: readonly string[] | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly statsPeriod?: string | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly project_id_or_slug?: readonly string[] | undefined;
  readonly query?: string | undefined;
  readonly returnIds?: boolean | undefined;
}

/** Input of `replays.createDeletionJob`. */
export interface ReplaysCreateDeletionJobInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly data: { readonly rangeStart: string | Date; readonly rangeEnd: string | Date; readonly environments: readonly string[]; readonly query: string | null; };
}

/** Input of `replays.delete`. */
export interface ReplaysDeleteInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly replayId: string | number;
}

/** Input of `replays.downloadSegment`. */
export interface ReplaysDownloadSegmentInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly replayId: string | number;
  readonly segmentId: string | number;
}

/** Input of `replays.get`. */
export interface ReplaysGetInput {
  readonly organization: string | number;
  readonly replayId: string | number;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly fields?: readonly ReplayField[] | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly projectSlug?: readonly string[] | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly sort?: string | undefined;
  readonly sortBy?: string | undefined;
  readonly orderBy?: string | undefined;
  readonly query?: string | undefined;
}

/** Input of `replays.getDeletionJob`. */
export interface ReplaysGetDeletionJobInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly jobId: string | number;
}

/** Input of `replays.getSegment`. */
export interface ReplaysGetSegmentInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly replayId: string | number;
  readonly segmentId: string | number;
}

/** Input of `replays.getViewers`. */
export interface ReplaysGetViewersInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly replayId: string | number;
}

/** Input of `replays.list`. */
export interface ReplaysListInput {
  readonly organization: string | number;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly fields?: readonly ReplayField[] | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly projectSlug?: readonly string[] | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly sort?: string | undefined;
  readonly sortBy?: string | undefined;
  readonly orderBy?: string | undefined;
  readonly query?: string | undefined;
  readonly per_page?: number | undefined;
}

/** Input of `replays.listClicks`. */
export interface ReplaysListClicksInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly replayId: string | number;
  readonly environment?: readonly string[] | undefined;
  readonly per_page?: number | undefined;
  readonly query?: string | undefined;
}

/** Input of `replays.listDeletionJobs`. */
export interface ReplaysListDeletionJobsInput {
  readonly organization: string | number;
  readonly project: string | number;
}

/** Input of `replays.listSegments`. */
export interface ReplaysListSegmentsInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly replayId: string | number;
  readonly per_page?: number | undefined;
}

/** Input of `replays.listSelectors`. */
export interface ReplaysListSelectorsInput {
  readonly organization: string | number;
  readonly environment?: readonly string[] | undefined;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly projectSlug?: readonly string[] | undefined;
  readonly sort?: string | undefined;
  readonly sortBy?: string | undefined;
  readonly orderBy?: string | undefined;
  readonly per_page?: number | undefined;
  readonly query?: string | undefined;
}

export interface Replay {
  readonly id?: string;
  readonly project_id?: string;
  readonly trace_ids?: readonly string[];
  readonly error_ids?: readonly string[];
  readonly environment?: string | null;
  readonly tags?: Readonly<Record<string, readonly string[]>> | (readonly unknown[]);
  readonly user?: ReplayUser;
  readonly sdk?: { readonly name?: string | null; readonly version?: string | null; };
  readonly os?: { readonly name?: string | null; readonly version?: string | null; };
  readonly browser?: { readonly name?: string | null; readonly version?: string | null; };
  readonly device?: { readonly name?: string | null; readonly brand?: string | null; readonly model?: string | null; readonly family?: string | null; };
  readonly ota_updates?: { readonly channel?: string | null; readonly runtime_version?: string | null; readonly update_id?: string | null; };
  readonly is_archived?: boolean | null;
  readonly urls?: (readonly string[]) | null;
  readonly segment_names?: (readonly string[]) | null;
  readonly clicks?: readonly (Readonly<Record<string, unknown>>)[];
  readonly count_dead_clicks?: number | null;
  readonly count_rage_clicks?: number | null;
  readonly count_errors?: number | null;
  readonly duration?: number | null;
  readonly finished_at?: string | null;
  readonly started_at?: string | null;
  readonly activity?: number | null;
  readonly count_urls?: number | null;
  readonly replay_type?: string;
  readonly count_segments?: number | null;
  readonly platform?: string | null;
  readonly releases?: readonly string[];
  readonly dist?: string | null;
  readonly count_warnings?: number | null;
  readonly count_infos?: number | null;
  readonly has_viewed?: boolean;
}

export interface ReplayClick {
  readonly node_id: number;
  readonly timestamp: string;
}

export interface ReplayDeletionJob {
  readonly id: number;
  readonly dateCreated: string;
  readonly dateUpdated: string;
  readonly rangeStart: string;
  readonly rangeEnd: string;
  readonly environments: readonly string[];
  readonly status: string;
  readonly query: string;
  readonly countDeleted: number;
}

export interface ReplayDeletionJobCreated {
  readonly data: ReplayDeletionJob;
}

export interface ReplayDetails {
  readonly data: Replay;
}

export type ReplayField = 'activity' | 'browser' | 'count_dead_clicks' | 'count_errors' | 'count_rage_clicks' | 'count_segments' | 'count_urls' | 'device' | 'dist' | 'duration' | 'environment' | 'error_ids' | 'finished_at' | 'id' | 'is_archived' | 'os' | 'platform' | 'project_id' | 'releases' | 'sdk' | 'started_at' | 'tags' | 'trace_ids' | 'segment_names' | 'urls' | 'user' | 'clicks' | 'info_ids' | 'warning_ids' | 'count_warnings' | 'count_infos' | 'has_viewed';

export interface ReplaySegment {
  readonly data: { readonly replayId: string; readonly segmentId: number; readonly projectId: string; readonly dateAdded: string | null; };
}

export interface ReplaySelector {
  readonly count_dead_clicks?: number;
  readonly count_rage_clicks?: number;
  readonly dom_element?: string;
  readonly element?: { readonly alt: string; readonly aria_label: string; readonly class: readonly string[]; readonly component_name: string; readonly id: string; readonly role: string; readonly tag: string; readonly testid: string; readonly title: string; };
  readonly project_id?: string;
}

export interface ReplayUser {
  readonly id?: string | null;
  readonly username?: string | null;
  readonly email?: string | null;
  readonly ip?: string | null;
  readonly display_name?: string | null;
  readonly geo?: { readonly city?: string | null; readonly country_code?: string | null; readonly region?: string | null; readonly subdivision?: string | null; };
}

export interface ReplayViewers {
  readonly data: { readonly viewed_by: readonly (Readonly<Record<string, unknown>>)[]; };
}

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { EventOccurrence, EventRelease, EventUser, EventUserReport, IssueType, LocatedEvent } from './shared.ts';
/** Input of `events.get`. */
export interface EventsGetInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly eventId: string | number;
  readonly environment?: readonly string[] | undefined;
}

/** Input of `events.getInOrganization`. */
export interface EventsGetInOrganizationInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly eventId: string | number;
  readonly averageColumn?: readonly string[] | undefined;
}

/** Input of `events.getSourceMapDebug`. */
export interface EventsGetSourceMapDebugInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly eventId: string | number;
}

/** Input of `events.list`. */
export interface EventsListInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly full?: boolean | undefined;
  readonly sample?: boolean | undefined;
}

/** Input of `events.locate`. */
export interface EventsLocateInput {
  readonly organization: string | number;
  readonly eventId: string | number;
}

/** Input of `events.meta`. */
export interface EventsMetaInput {
  readonly organization: string | number;
  readonly query?: string | undefined;
  readonly dataset?: string | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
}

/** Input of `events.query`. */
export interface EventsQueryInput {
  readonly organization: string | number;
  readonly fields: readonly string[];
  readonly dataset?: EventDataset | undefined;
  readonly end?: string | Date | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly start?: string | Date | undefined;
  readonly statsPeriod?: string | undefined;
  readonly per_page?: number | undefined;
  readonly query?: string | undefined;
  readonly sort?: string | undefined;
  readonly allowAggregateConditions?: boolean | undefined;
}

/** Input of `events.stats`. */
export interface EventsStatsInput {
  readonly organization: string | number;
  readonly yAxis?: readonly string[] | undefined;
  readonly fields?: readonly string[] | undefined;
  readonly query?: string | undefined;
  readonly dataset?: string | undefined;
  readonly interval?: string | undefined;
  readonly topEvents?: number | undefined;
  readonly orderby?: string | undefined;
  readonly comparisonDelta?: number | undefined;
  readonly partial?: boolean | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
}

/** Input of `events.timeseries`. */
export interface EventsTimeseriesInput {
  readonly organization: string | number;
  readonly dataset: EventDataset;
  readonly end?: string | Date | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly start?: string | Date | undefined;
  readonly statsPeriod?: string | undefined;
  readonly topEvents?: number | undefined;
  readonly comparisonDelta?: number | undefined;
  readonly interval?: number | undefined;
  readonly sort?: string | undefined;
  readonly groupBy?: readonly string[] | undefined;
  readonly yAxis?: readonly string[] | undefined;
  readonly query?: string | undefined;
  readonly disableAggregateExtrapolation?: '0' | '1' | undefined;
  readonly preventMetricAggregates?: '0' | '1' | undefined;
  readonly excludeOther?: '0' | '1' | undefined;
}

export type EventDataset = 'errors' | 'logs' | 'profile_functions' | 'spans' | 'tracemetrics' | 'uptime_results' | (string & {});

export interface EventDetails {
  readonly id: string;
  readonly groupID: string | null;
  readonly eventID: string;
  readonly projectID: string;
  readonly message: string | null;
  readonly title: string;
  readonly location: string | null;
  readonly user: EventUser | null;
  readonly tags: readonly ({ readonly query?: string; readonly key: string; readonly value: string; })[];
  readonly platform: string;
  readonly dateReceived: string | null;
  readonly contexts: Readonly<Record<string, unknown>> | null;
  readonly size: number | null;
  readonly entries: readonly unknown[];
  readonly dist: string | null;
  readonly sdk: { readonly name: string | null; readonly version: string | null; } | null;
  readonly context: Readonly<Record<string, unknown>> | null;
  readonly packages: Readonly<Record<string, unknown>>;
  readonly type: IssueType;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly errors: readonly ({ readonly type: string; readonly message: string; readonly data: Readonly<Record<string, unknown>>; })[];
  readonly occurrence: EventOccurrence | null;
  readonly _meta: Readonly<Record<string, unknown>>;
  readonly crashFile?: string | null;
  readonly culprit?: string | null;
  readonly dateCreated?: string;
  readonly fingerprints?: readonly string[];
  readonly groupingConfig?: { readonly id: string; readonly enhancements: string; };
  readonly startTimestamp?: number;
  readonly endTimestamp?: number;
  readonly measurements?: Readonly<Record<string, { readonly value: number; readonly unit: string | null; }>> | null;
  readonly breakdowns?: Readonly<Record<string, Readonly<Record<string, { readonly value: number; readonly unit: string | null; }>>>> | null;
  readonly release: EventRelease | null;
  readonly userReport: EventUserReport | null;
  readonly sdkUpdates: readonly (Readonly<Record<string, unknown>>)[];
  readonly resolvedWith: (readonly string[]) | null;
  readonly nextEventID: string | null;
  readonly previousEventID: string | null;
}

export interface EventLocation {
  readonly organizationSlug: string;
  readonly projectSlug: string;
  readonly groupId: string;
  readonly eventId: string;
  readonly event: LocatedEvent;
}

export interface EventMeta {
  readonly count: number;
}

export interface EventTimeseries {
  readonly meta?: { readonly dataset: string; readonly start: number; readonly end: number; };
  readonly timeSeries: readonly EventTimeseriesLine[];
}

export interface EventTimeseriesLine {
  readonly values: readonly ({ readonly timestamp: number; readonly value: number; readonly incomplete: boolean; readonly comparisonValue?: number; readonly sampleCount?: number; readonly sampleRate?: number | null; readonly confidence?: 'low' | 'high' | (string & {}) | null; readonly incompleteReason?: string; })[];
  readonly yAxis: string;
  readonly groupBy?: readonly ({ readonly key: string; readonly value: string | number | Readonly<Record<string, unknown>> | null; })[];
  readonly meta: { readonly order?: number; readonly isOther?: boolean; readonly valueUnit: string | null; readonly dataScanned?: 'partial' | 'full' | (string & {}); readonly valueType: string; readonly interval: number; };
}

export interface SourceMapDebug {
  readonly dist: string | null;
  readonly release: string | null;
  readonly exceptions: readonly SourceMapDebugException[];
  readonly has_debug_ids: boolean;
  readonly min_debug_id_sdk_version: string | null;
  readonly sdk_version: string | null;
  readonly project_has_some_artifact_bundle: boolean;
  readonly release_has_some_artifact: boolean;
  readonly has_uploaded_some_artifact_with_a_debug_id: boolean;
  readonly sdk_debug_id_support: 'not-supported' | 'unofficial-sdk' | 'needs-upgrade' | 'full' | (string & {});
  readonly has_scraping_data: boolean;
}

export interface SourceMapDebugException {
  readonly frames: readonly SourceMapDebugExceptionFrame[];
}

export interface SourceMapDebugExceptionFrame {
  readonly debug_id_process: { readonly debug_id: string | null; readonly uploaded_source_file_with_correct_debug_id: boolean; readonly uploaded_source_map_with_correct_debug_id: boolean; };
  readonly release_process: SourceMapDebugExceptionFrameReleaseProcess | null;
  readonly scraping_process: SourceMapDebugExceptionFrameScrapingProcess;
}

export interface SourceMapDebugExceptionFrameReleaseProcess {
  readonly abs_path: string;
  readonly matching_source_file_names: readonly string[];
  readonly matching_source_map_name: string | null;
  readonly source_map_reference: string | null;
  readonly source_file_lookup_result: 'found' | 'wrong-dist' | 'unsuccessful' | (string & {});
  readonly source_map_lookup_result: 'found' | 'wrong-dist' | 'unsuccessful' | (string & {});
}

export interface SourceMapDebugExceptionFrameScrapingProcess {
  readonly source_file: { readonly url: string; readonly status: 'success'; } | { readonly url: string; readonly status: 'not_attempted'; } | SourceMapDebugExceptionFrameScrapingProcessSourceFile | Readonly<Record<string, unknown>> | null;
  readonly source_map: { readonly url: string; readonly status: 'success'; } | { readonly url: string; readonly status: 'not_attempted'; } | SourceMapDebugExceptionFrameScrapingProcessSourceFile | Readonly<Record<string, unknown>> | null;
}

export interface SourceMapDebugExceptionFrameScrapingProcessSourceFile {
  readonly url: string;
  readonly status: 'failure';
  readonly reason: 'not_found' | 'disabled' | 'invalid_host' | 'permission_denied' | 'timeout' | 'download_error' | 'other' | (string & {});
  readonly details: string | null;
}

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `stats.downloadSummary`. */
export interface StatsDownloadSummaryInput {
  readonly organization: string | number;
  readonly fields: readonly ('sum(quantity)' | 'sum(times_seen)')[];
  readonly interval?: string | undefined;
  readonly category?: readonly string[] | undefined;
  readonly outcome?: readonly string[] | undefined;
  readonly reason?: readonly string[] | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
}

/** Input of `stats.query`. */
export interface StatsQueryInput {
  readonly organization: string | number;
  readonly groupBy: readonly ('outcome' | 'category' | 'reason' | 'project')[];
  readonly fields: readonly ('sum(quantity)' | 'sum(times_seen)')[];
  readonly statsPeriod?: string | undefined;
  readonly interval?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly category?: readonly ('error' | 'transaction' | 'attachment' | 'replay' | 'profile' | 'profile_duration' | 'profile_duration_ui' | 'profile_chunk' | 'profile_chunk_ui' | 'monitor' | (string & {}))[] | undefined;
  readonly outcome?: readonly UsageOutcome[] | undefined;
  readonly reason?: readonly string[] | undefined;
}

/** Input of `stats.summary`. */
export interface StatsSummaryInput {
  readonly organization: string | number;
  readonly fields: readonly ('sum(quantity)' | 'sum(times_seen)')[];
  readonly statsPeriod?: string | undefined;
  readonly interval?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly category?: readonly ('error' | 'transaction' | 'attachment' | 'replays' | 'profiles' | (string & {}))[] | undefined;
  readonly outcome?: readonly UsageOutcome[] | undefined;
  readonly reason?: readonly string[] | undefined;
}

export type UsageOutcome = 'accepted' | 'filtered' | 'rate_limited' | 'invalid' | 'abuse' | 'client_discard' | 'cardinality_limited';

export interface UsageStats {
  readonly start: string;
  readonly end: string;
  readonly intervals: readonly string[];
  readonly groups: readonly ({ readonly by: Readonly<Record<string, unknown>>; readonly totals: Readonly<Record<string, unknown>>; readonly series: Readonly<Record<string, unknown>>; })[];
}

export interface UsageSummary {
  readonly start: string;
  readonly end: string;
  readonly projects: readonly ({ readonly id: string; readonly slug: string; readonly stats: readonly (Readonly<Record<string, unknown>>)[]; })[];
}

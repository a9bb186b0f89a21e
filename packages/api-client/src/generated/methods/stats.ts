// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { UsageStats, UsageSummary } from '../types/stats.ts';
import type { StatsDownloadSummaryInput, StatsQueryInput, StatsSummaryInput } from '../types/stats.ts';

/** Operations of the group `stats`. `Default`: what the client knows already. */
export interface StatsMethods<Default extends PathDefault = never> {
  /**
   * Downloads how much each project used in a period, as CSV.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly downloadSummary: (...call: CallArguments<WithDefaults<StatsDownloadSummaryInput, Extract<Default, 'organization'>>>) => Promise<Blob>;

  /**
   * Returns how much was accepted, filtered and dropped over time, by category, outcome, reason or project.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly query: (...call: CallArguments<WithDefaults<StatsQueryInput, Extract<Default, 'organization'>>>) => Promise<UsageStats>;

  /**
   * Returns how much each project used in a period.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly summary: (...call: CallArguments<WithDefaults<StatsSummaryInput, Extract<Default, 'organization'>>>) => Promise<UsageSummary>;
}

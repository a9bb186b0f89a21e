// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite } from '../scopes.ts';
import type { UsageStats, UsageSummary } from '../types/stats.ts';
import type { StatsDownloadSummaryInput, StatsQueryInput, StatsSummaryInput } from '../types/stats.ts';
export type { UsageOutcome, UsageStats, UsageSummary } from '../types/stats.ts';
export type { StatsDownloadSummaryInput, StatsQueryInput, StatsSummaryInput } from '../types/stats.ts';

/** Downloads how much each project used in a period, as CSV. */
export const downloadSummary = {
  id: 'stats.downloadSummary',
  route: 'GET organizations/{organization}/stats-summary/?download=true',
  rename: {'fields': 'field'},
  answer: 'binary',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<StatsDownloadSummaryInput, 'organization'>, Blob>;

/** Returns how much was accepted, filtered and dropped over time, by category, outcome, reason or project. */
export const query = {
  id: 'stats.query',
  route: 'GET organizations/{organization}/stats_v2/',
  rename: {'fields': 'field'},
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<StatsQueryInput, 'organization'>, UsageStats>;

/** Returns how much each project used in a period. */
export const summary = {
  id: 'stats.summary',
  route: 'GET organizations/{organization}/stats-summary/',
  rename: {'fields': 'field'},
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<StatsSummaryInput, 'organization'>, UsageSummary>;

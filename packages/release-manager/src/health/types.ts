import type { SentryCaller } from '@sentry-kit/api-client/core';

/** What a release has to keep to pass. Without any limit it is only described. */
export interface ReleaseLimits {
  /** A version to compare with, usually the one that runs now; it may not be undercut by more than `tolerance`. */
  readonly against?: string | undefined;
  /** How far the share of crash-free sessions may stay below that of `against`, 0..1; 0.005 by default. */
  readonly tolerance?: number | undefined;
  /** Lowest share of sessions that end without a crash, 0..1. */
  readonly crashFreeAtLeast?: number | undefined;
  /** Most issues that may have been seen in this release first. */
  readonly newIssuesAtMost?: number | undefined;
  /** Sessions below which the share of crash-free ones says nothing; 1 by default. */
  readonly sessionsAtLeast?: number | undefined;
  /** Only this environment; all by default. */
  readonly environment?: string | undefined;
  /** How far to look back, such as `24h`; `24h` by default. */
  readonly statsPeriod?: string | undefined;
}

/** What checking needs. */
export interface CheckReleaseOptions {
  /** Where the release is. The token needs `org:read`. */
  readonly client: SentryCaller;
  /** Ends it. */
  readonly signal?: AbortSignal | undefined;
}

/** How a release is doing. */
export interface ReleaseHealth {
  /** Sessions in the period. */
  readonly sessions: number;
  /** Share of them without a crash, 0..1; absent without sessions. */
  readonly crashFree?: number;
}

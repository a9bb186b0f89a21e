// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `profiling.getChunks`. */
export interface ProfilingGetChunksInput {
  readonly organization: string | number;
  readonly project: string;
  readonly profiler_id: string;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
}

/** Input of `profiling.getFlamegraph`. */
export interface ProfilingGetFlamegraphInput {
  readonly organization: string | number;
  readonly project?: readonly (number | string)[] | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
  readonly dataSource?: 'functions' | 'profiles' | 'spans' | 'transactions' | undefined;
  readonly fingerprint?: number | undefined;
  readonly query?: string | undefined;
  readonly expand?: readonly ('metrics')[] | undefined;
}

/** Input of `profiling.getProfile`. */
export interface ProfilingGetProfileInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly profileId: string | number;
}

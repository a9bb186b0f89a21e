// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { ProfilingGetChunksInput, ProfilingGetFlamegraphInput, ProfilingGetProfileInput } from '../types/profiling.ts';

/** Operations of the group `profiling`. `Default`: what the client knows already. */
export interface ProfilingMethods<Default extends PathDefault = never> {
  /**
   * Returns the continuous profile of one profiler in a period.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly getChunks: (...call: CallArguments<WithDefaults<ProfilingGetChunksInput, Extract<Default, 'organization'>>>) => Promise<Readonly<Record<string, unknown>>>;

  /**
   * Returns a flame graph over the profiles that a query selects.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly getFlamegraph: (...call: CallArguments<WithDefaults<ProfilingGetFlamegraphInput, Extract<Default, 'organization'>>>) => Promise<Readonly<Record<string, unknown>>>;

  /**
   * Returns one profile of a transaction.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly getProfile: (...call: CallArguments<WithDefaults<ProfilingGetProfileInput, Extract<Default, 'organization' | 'project'>>>) => Promise<Readonly<Record<string, unknown>>>;
}

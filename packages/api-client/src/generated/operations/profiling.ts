// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite, projectAdminReadWrite } from '../scopes.ts';
import type { ProfilingGetChunksInput, ProfilingGetFlamegraphInput, ProfilingGetProfileInput } from '../types/profiling.ts';
export type { ProfilingGetChunksInput, ProfilingGetFlamegraphInput, ProfilingGetProfileInput } from '../types/profiling.ts';

/** Returns the continuous profile of one profiler in a period. */
export const getChunks = {
  id: 'profiling.getChunks',
  route: 'GET organizations/{organization}/profiling/chunks/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ProfilingGetChunksInput, 'organization'>, Readonly<Record<string, unknown>>>;

/** Returns a flame graph over the profiles that a query selects. */
export const getFlamegraph = {
  id: 'profiling.getFlamegraph',
  route: 'GET organizations/{organization}/profiling/flamegraph/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ProfilingGetFlamegraphInput, 'organization'>, Readonly<Record<string, unknown>>>;

/** Returns one profile of a transaction. */
export const getProfile = {
  id: 'profiling.getProfile',
  route: 'GET projects/{organization}/{project}/profiling/profiles/{profileId}/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<ProfilingGetProfileInput, 'organization' | 'project'>, Readonly<Record<string, unknown>>>;

// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite } from '../scopes.ts';
import type { TraceAttribute, TraceAttributeStats, TraceIssue, TraceMeta, TraceSpan, TraceUptimeCheck } from '../types/traces.ts';
import type { TracesGetInput, TracesGetAttributeStatsInput, TracesGetMetaInput, TracesListAttributesInput } from '../types/traces.ts';
export type { TraceAttribute, TraceAttributeStats, TraceDataset, TraceIssue, TraceMeta, TraceSpan, TraceSpanChildren, TraceUptimeCheck } from '../types/traces.ts';
export type { TracesGetInput, TracesGetAttributeStatsInput, TracesGetMetaInput, TracesListAttributesInput } from '../types/traces.ts';

/** Returns one trace in an organization, by `traceId`. */
export const get = {
  id: 'traces.get',
  route: 'GET organizations/{organization}/trace/{traceId}/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<TracesGetInput, 'organization'>, readonly (TraceSpan | TraceIssue | TraceUptimeCheck)[]>;

/** Returns attribute stats (traces) in an organization. */
export const getAttributeStats = {
  id: 'traces.getAttributeStats',
  route: 'GET organizations/{organization}/trace-items/stats/',
  paginated: true,
  items: 'data',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<TracesGetAttributeStatsInput, 'organization'>, TraceAttributeStats>;

/** Returns meta (traces) in an organization, by `traceId`. */
export const getMeta = {
  id: 'traces.getMeta',
  route: 'GET organizations/{organization}/trace-meta/{traceId}/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<TracesGetMetaInput, 'organization'>, TraceMeta>;

/** Lists attributes (traces) in an organization. */
export const listAttributes = {
  id: 'traces.listAttributes',
  route: 'GET organizations/{organization}/trace-items/attributes/',
  paginated: true,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<TracesListAttributesInput, 'organization'>, TraceAttribute>;

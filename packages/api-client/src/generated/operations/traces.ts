// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite } from '../scopes.ts';
import type { TraceAttribute, TraceAttributeStat, TraceIssue, TraceMeta, TraceSpan, TraceUptimeCheck } from '../types/traces.ts';
import type { TracesGetInput, TracesGetMetaInput, TracesListAttributeStatsInput, TracesListAttributesInput } from '../types/traces.ts';
export type { TraceAttribute, TraceAttributeStat, TraceDataset, TraceIssue, TraceMeta, TraceSpan, TraceSpanChildren, TraceUptimeCheck } from '../types/traces.ts';
export type { TracesGetInput, TracesGetMetaInput, TracesListAttributeStatsInput, TracesListAttributesInput } from '../types/traces.ts';

/** Returns one trace as a tree of spans, with its errors and issues. */
export const get = {
  id: 'traces.get',
  route: 'GET organizations/{organization}/trace/{traceId}/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<TracesGetInput, 'organization'>, readonly (TraceSpan | TraceIssue | TraceUptimeCheck)[]>;

/** Counts what one trace consists of. */
export const getMeta = {
  id: 'traces.getMeta',
  route: 'GET organizations/{organization}/trace-meta/{traceId}/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<TracesGetMetaInput, 'organization'>, TraceMeta>;

/** Lists how the values of attributes are spread over the spans that a query selects. */
export const listAttributeStats = {
  id: 'traces.listAttributeStats',
  route: 'GET organizations/{organization}/trace-items/stats/',
  paginated: true,
  items: 'data',
  pager: createPages,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<TracesListAttributeStatsInput, 'organization'>, TraceAttributeStat>;

/** Lists the attributes that spans or logs have. */
export const listAttributes = {
  id: 'traces.listAttributes',
  route: 'GET organizations/{organization}/trace-items/attributes/',
  paginated: true,
  pager: createPages,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<TracesListAttributesInput, 'organization'>, TraceAttribute>;

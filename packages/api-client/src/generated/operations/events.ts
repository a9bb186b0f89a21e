// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite, projectAdminReadWrite } from '../scopes.ts';
import type { EventDetails, EventLocation, EventMeta, EventTimeseries, SourceMapDebug } from '../types/events.ts';
import type { EventSummary } from '../types/shared.ts';
import type { EventsGetInput, EventsGetInOrganizationInput, EventsGetSourceMapDebugInput, EventsListInput, EventsLocateInput, EventsMetaInput, EventsQueryInput, EventsStatsInput, EventsTimeseriesInput } from '../types/events.ts';
export type { EventDataset, EventDetails, EventLocation, EventMeta, EventTimeseries, EventTimeseriesLine, SourceMapDebug, SourceMapDebugException, SourceMapDebugExceptionFrame, SourceMapDebugExceptionFrameReleaseProcess, SourceMapDebugExceptionFrameScrapingProcess, SourceMapDebugExceptionFrameScrapingProcessSourceFile } from '../types/events.ts';
export type { EventSummary } from '../types/shared.ts';
export type { EventsGetInput, EventsGetInOrganizationInput, EventsGetSourceMapDebugInput, EventsListInput, EventsLocateInput, EventsMetaInput, EventsQueryInput, EventsStatsInput, EventsTimeseriesInput } from '../types/events.ts';

/** Returns one event in a project, by `eventId`. */
export const get = {
  id: 'events.get',
  route: 'GET projects/{organization}/{project}/events/{eventId}/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EventsGetInput, 'organization' | 'project'>, EventDetails>;

/** Returns one event in a project, by `eventId`. */
export const getInOrganization = {
  id: 'events.getInOrganization',
  route: 'GET organizations/{organization}/events/{project}:{eventId}/',
  stability: 'private',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EventsGetInOrganizationInput, 'organization' | 'project'>, Readonly<Record<string, unknown>>>;

/** Returns source map debug (events) in a project, by `eventId`. */
export const getSourceMapDebug = {
  id: 'events.getSourceMapDebug',
  route: 'GET projects/{organization}/{project}/events/{eventId}/source-map-debug/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EventsGetSourceMapDebugInput, 'organization' | 'project'>, SourceMapDebug>;

/** Lists events in a project. */
export const list = {
  id: 'events.list',
  route: 'GET projects/{organization}/{project}/events/',
  paginated: true,
  scopes: projectAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<EventsListInput, 'organization' | 'project'>, EventSummary>;

/** Calls locate (events) in an organization, by `eventId`. */
export const locate = {
  id: 'events.locate',
  route: 'GET organizations/{organization}/eventids/{eventId}/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EventsLocateInput, 'organization'>, EventLocation>;

/** Calls meta (events) in an organization. */
export const meta = {
  id: 'events.meta',
  route: 'GET organizations/{organization}/events-meta/',
  stability: 'private',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EventsMetaInput, 'organization'>, EventMeta>;

/** Queries one event in an organization. */
export const query = {
  id: 'events.query',
  route: 'GET organizations/{organization}/events/',
  rename: {'fields': 'field'},
  paginated: true,
  items: 'data',
  pageSize: 'per_page',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<EventsQueryInput, 'organization'>, Readonly<Record<string, unknown>>>;

/** Calls stats (events) in an organization. */
export const stats = {
  id: 'events.stats',
  route: 'GET organizations/{organization}/events-stats/',
  rename: {'fields': 'field'},
  stability: 'private',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EventsStatsInput, 'organization'>, Readonly<Record<string, unknown>>>;

/** Calls timeseries (events) in an organization. */
export const timeseries = {
  id: 'events.timeseries',
  route: 'GET organizations/{organization}/events-timeseries/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EventsTimeseriesInput, 'organization'>, EventTimeseries>;

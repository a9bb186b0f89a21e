// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite, projectAdminReadWrite } from '../scopes.ts';
import type { EventDetails, EventLocation, EventMeta, EventTimeseries, SourceMapDebug } from '../types/events.ts';
import type { EventSummary } from '../types/shared.ts';
import type { EventsGetInput, EventsGetInOrganizationInput, EventsGetSourceMapDebugInput, EventsListInput, EventsLocateInput, EventsMetaInput, EventsQueryInput, EventsStatsInput, EventsTimeseriesInput } from '../types/events.ts';
export type { EventDataset, EventDetails, EventLocation, EventMeta, EventTimeseries, EventTimeseriesLine, SourceMapDebug, SourceMapDebugException, SourceMapDebugExceptionFrame, SourceMapDebugExceptionFrameReleaseProcess, SourceMapDebugExceptionFrameScrapingProcess, SourceMapDebugExceptionFrameScrapingProcessSourceFile } from '../types/events.ts';
export type { EventOccurrence, EventRelease, EventSummary, EventUser, EventUserReport, IssueType, LocatedEvent, ReleaseLastDeploy, ReleaseVersionInfo } from '../types/shared.ts';
export type { EventsGetInput, EventsGetInOrganizationInput, EventsGetSourceMapDebugInput, EventsListInput, EventsLocateInput, EventsMetaInput, EventsQueryInput, EventsStatsInput, EventsTimeseriesInput } from '../types/events.ts';

/** Returns one event of a project with its stack trace, breadcrumbs and contexts. */
export const get = {
  id: 'events.get',
  route: 'GET projects/{organization}/{project}/events/{eventId}/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EventsGetInput, 'organization' | 'project'>, EventDetails>;

/** Returns one event by project and id, errors and transactions alike. */
export const getInOrganization = {
  id: 'events.getInOrganization',
  route: 'GET organizations/{organization}/events/{project}:{eventId}/',
  stability: 'private',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EventsGetInOrganizationInput, 'organization' | 'project'>, Readonly<Record<string, unknown>>>;

/** Explains, frame by frame, why an event's stack trace is or is not source-mapped. */
export const getSourceMapDebug = {
  id: 'events.getSourceMapDebug',
  route: 'GET projects/{organization}/{project}/events/{eventId}/source-map-debug/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EventsGetSourceMapDebugInput, 'organization' | 'project'>, SourceMapDebug>;

/** Lists the error events of a project, newest first. */
export const list = {
  id: 'events.list',
  route: 'GET projects/{organization}/{project}/events/',
  paginated: true,
  pager: createPages,
  scopes: projectAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<EventsListInput, 'organization' | 'project'>, EventSummary>;

/** Finds the project and the issue of an event by its id. */
export const locate = {
  id: 'events.locate',
  route: 'GET organizations/{organization}/eventids/{eventId}/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EventsLocateInput, 'organization'>, EventLocation>;

/** Counts the events that a query selects. */
export const meta = {
  id: 'events.meta',
  route: 'GET organizations/{organization}/events-meta/',
  stability: 'private',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EventsMetaInput, 'organization'>, EventMeta>;

/** Runs a Discover or Explore query: one row per event, or per group when `fields` holds aggregates such as `count()`. */
export const query = {
  id: 'events.query',
  route: 'GET organizations/{organization}/events/',
  rename: {'fields': 'field'},
  paginated: true,
  items: 'data',
  pageSize: 'per_page',
  pager: createPages,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<EventsQueryInput, 'organization'>, Readonly<Record<string, unknown>>>;

/** Returns aggregates over time in the older form. Prefer `events.timeseries`. */
export const stats = {
  id: 'events.stats',
  route: 'GET organizations/{organization}/events-stats/',
  rename: {'fields': 'field'},
  stability: 'private',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EventsStatsInput, 'organization'>, Readonly<Record<string, unknown>>>;

/** Returns aggregates over time, one series per `yAxis` and group. */
export const timeseries = {
  id: 'events.timeseries',
  route: 'GET organizations/{organization}/events-timeseries/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EventsTimeseriesInput, 'organization'>, EventTimeseries>;

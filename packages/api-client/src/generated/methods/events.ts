// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { EventDetails, EventLocation, EventMeta, EventTimeseries, SourceMapDebug } from '../types/events.ts';
import type { EventSummary } from '../types/shared.ts';
import type { EventsGetInput, EventsGetInOrganizationInput, EventsGetSourceMapDebugInput, EventsListInput, EventsLocateInput, EventsMetaInput, EventsQueryInput, EventsStatsInput, EventsTimeseriesInput } from '../types/events.ts';

/** Operations of the group `events`. `Default`: what the client knows already. */
export interface EventMethods<Default extends PathDefault = never> {
  /**
   * Returns one event in a project, by `eventId`.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  get(...call: CallArguments<WithDefaults<EventsGetInput, Extract<Default, 'organization' | 'project'>>>): Promise<EventDetails>;

  /**
   * Returns one event in a project, by `eventId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  getInOrganization(...call: CallArguments<WithDefaults<EventsGetInOrganizationInput, Extract<Default, 'organization' | 'project'>>>): Promise<Readonly<Record<string, unknown>>>;

  /**
   * Returns source map debug (events) in a project, by `eventId`.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  getSourceMapDebug(...call: CallArguments<WithDefaults<EventsGetSourceMapDebugInput, Extract<Default, 'organization' | 'project'>>>): Promise<SourceMapDebug>;

  /**
   * Lists events in a project.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  list(...call: CallArguments<WithDefaults<EventsListInput, Extract<Default, 'organization' | 'project'>>>): Pages<EventSummary>;

  /**
   * Calls locate (events) in an organization, by `eventId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  locate(...call: CallArguments<WithDefaults<EventsLocateInput, Extract<Default, 'organization'>>>): Promise<EventLocation>;

  /**
   * Calls meta (events) in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  meta(...call: CallArguments<WithDefaults<EventsMetaInput, Extract<Default, 'organization'>>>): Promise<EventMeta>;

  /**
   * Queries one event in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  query(...call: CallArguments<WithDefaults<EventsQueryInput, Extract<Default, 'organization'>>>): Pages<Readonly<Record<string, unknown>>>;

  /**
   * Calls stats (events) in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  stats(...call: CallArguments<WithDefaults<EventsStatsInput, Extract<Default, 'organization'>>>): Promise<Readonly<Record<string, unknown>>>;

  /**
   * Calls timeseries (events) in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  timeseries(...call: CallArguments<WithDefaults<EventsTimeseriesInput, Extract<Default, 'organization'>>>): Promise<EventTimeseries>;
}

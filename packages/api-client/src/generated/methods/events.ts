// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { EventDetails, EventLocation, EventMeta, EventTimeseries, SourceMapDebug } from '../types/events.ts';
import type { EventSummary } from '../types/shared.ts';
import type { EventsGetInput, EventsGetInOrganizationInput, EventsGetSourceMapDebugInput, EventsListInput, EventsLocateInput, EventsMetaInput, EventsQueryInput, EventsStatsInput, EventsTimeseriesInput } from '../types/events.ts';

/** Operations of the group `events`. `Default`: what the client knows already. */
export interface EventMethods<Default extends PathDefault = never> {
  /**
   * Returns one event of a project with its stack trace, breadcrumbs and contexts.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<EventsGetInput, Extract<Default, 'organization' | 'project'>>>) => Promise<EventDetails>;

  /**
   * Returns one event by project and id, errors and transactions alike.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly getInOrganization: (...call: CallArguments<WithDefaults<EventsGetInOrganizationInput, Extract<Default, 'organization' | 'project'>>>) => Promise<Readonly<Record<string, unknown>>>;

  /**
   * Explains, frame by frame, why an event's stack trace is or is not source-mapped.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly getSourceMapDebug: (...call: CallArguments<WithDefaults<EventsGetSourceMapDebugInput, Extract<Default, 'organization' | 'project'>>>) => Promise<SourceMapDebug>;

  /**
   * Lists the error events of a project, newest first.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<EventsListInput, Extract<Default, 'organization' | 'project'>>>) => Pages<EventSummary>;

  /**
   * Finds the project and the issue of an event by its id.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly locate: (...call: CallArguments<WithDefaults<EventsLocateInput, Extract<Default, 'organization'>>>) => Promise<EventLocation>;

  /**
   * Counts the events that a query selects.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly meta: (...call: CallArguments<WithDefaults<EventsMetaInput, Extract<Default, 'organization'>>>) => Promise<EventMeta>;

  /**
   * Runs a Discover or Explore query: one row per event, or per group when `fields` holds aggregates such as `count()`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly query: (...call: CallArguments<WithDefaults<EventsQueryInput, Extract<Default, 'organization'>>>) => Pages<Readonly<Record<string, unknown>>>;

  /**
   * Returns aggregates over time in the older form. Prefer `events.timeseries`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly stats: (...call: CallArguments<WithDefaults<EventsStatsInput, Extract<Default, 'organization'>>>) => Promise<Readonly<Record<string, unknown>>>;

  /**
   * Returns aggregates over time, one series per `yAxis` and group.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly timeseries: (...call: CallArguments<WithDefaults<EventsTimeseriesInput, Extract<Default, 'organization'>>>) => Promise<EventTimeseries>;
}

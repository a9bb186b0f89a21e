import type { CallOptions, PathDefault } from '../core/types.ts';
import type { EventRow } from '../discover/event-row.ts';
import type { EventQuery, EventRows } from '../discover/query-events.ts';
import type { TimeseriesAnswer, TimeseriesQuery } from '../discover/query-timeseries.ts';
import type { ClientMethods } from '../generated/methods/client.ts';
import type { EventMethods } from '../generated/methods/events.ts';
import type { IssueMethods } from '../generated/methods/issues.ts';
import type { IssueBulkUpdate, IssueDetails } from '../generated/types/issues.ts';
import type { ChangedIssues } from '../issues/change-issues.ts';
import type { ArchiveUntil, IssueAssignee, IssueResolution } from '../issues/issue-actions.ts';
import type { IssuesById, IssueSelection } from '../issues/issue-selection.ts';

/** Operations on events; queries are typed by their fields. */
export interface TypedEventMethods<Default extends PathDefault = never> extends Omit<
  EventMethods<Default>,
  'query' | 'timeseries'
> {
  /**
   * Runs a Discover or Explore query: one row per event, or per group when `fields` holds functions
   * such as `count()`. The type of a row follows from the fields.
   * Scopes, one of: org:admin, org:read, org:write.
   */
  readonly query: <const Fields extends readonly string[]>(
    input: EventQuery<Fields, Default>,
    options?: CallOptions,
  ) => EventRows<EventRow<Fields>>;

  /**
   * Returns functions over time, one line per function and group.
   * Scopes, one of: org:admin, org:read, org:write.
   */
  readonly timeseries: <const Axis extends string = 'count()', const Column extends string = never>(
    input: TimeseriesQuery<Axis, Column, Default>,
    options?: CallOptions,
  ) => Promise<TimeseriesAnswer<Axis, Column>>;
}

/** Operations on issues, and what is done with them day by day. */
export interface DailyIssueMethods<
  Default extends PathDefault = never,
> extends IssueMethods<Default> {
  /** Returns the issue that a number, a short id (`SHOP-12`) or the address of its page names. */
  readonly find: (reference: string | number, options?: CallOptions) => Promise<IssueDetails>;

  /** Resolves the selected issues: `now` by default, with a release, or with a commit. */
  readonly resolve: (
    selection: IssueSelection,
    when?: IssueResolution,
    options?: CallOptions,
  ) => Promise<ChangedIssues>;

  /** Makes the selected issues unresolved again. */
  readonly reopen: (selection: IssueSelection, options?: CallOptions) => Promise<ChangedIssues>;

  /** Archives the selected issues: until they escalate by default, for good, for a time, or until a count. */
  readonly archive: (
    selection: IssueSelection,
    until?: ArchiveUntil,
    options?: CallOptions,
  ) => Promise<ChangedIssues>;

  /** Assigns the selected issues to a user or a team; null takes the assignment away. */
  readonly assign: (
    selection: IssueSelection,
    who: IssueAssignee | null,
    options?: CallOptions,
  ) => Promise<ChangedIssues>;

  /** Sets the priority of the selected issues. */
  readonly prioritize: (
    selection: IssueSelection,
    priority: 'low' | 'medium' | 'high',
    options?: CallOptions,
  ) => Promise<ChangedIssues>;

  /** Merges issues of one project into one of them; the answer says which. */
  readonly merge: (
    selection: IssuesById,
    options?: CallOptions,
  ) => Promise<IssueBulkUpdate['merge']>;

  /** Deletes the selected issues with all their events. */
  readonly deleteSelected: (
    selection: IssueSelection,
    options?: CallOptions,
  ) => Promise<{ readonly ids: readonly string[] }>;
}

/** A property per group, a method per operation, and the daily work. */
export interface SentryMethods<Default extends PathDefault = never> extends Omit<
  ClientMethods<Default>,
  'events' | 'issues'
> {
  /** The generated methods for events, with rows typed by the query. */
  readonly events: TypedEventMethods<Default>;
  /** The generated methods for issues, with those for daily work. */
  readonly issues: DailyIssueMethods<Default>;
}

import type { IssueCategory } from '../model/conditions.ts';
import type { Level, Priority } from '../model/intervals.ts';
import type { MemberReference, TeamReference } from '../model/references.ts';

/** What is known of an issue at the moment of an event. A field that is left out is unknown, not false. */
export interface IssueState {
  /** The event is the first one of the issue. */
  readonly isNew?: boolean;
  /** The issue was resolved, and this event brought it back. */
  readonly isRegression?: boolean;
  /** The issue was archived, and escalated with this event. */
  readonly isEscalating?: boolean;
  /** When its first event was, in milliseconds since the epoch. */
  readonly firstSeenInMs?: number;
  /** How often it was seen so far, this event included. */
  readonly timesSeen?: number;
  /** Who takes care of it. */
  readonly assignee?: 'unassigned' | TeamReference | MemberReference;
  /** How urgent it is. */
  readonly priority?: Priority;
  /** How urgent it was at most since it was opened. */
  readonly highestPriority?: Priority;
  /** When it was opened, or opened again, in milliseconds since the epoch. */
  readonly openedInMs?: number;
  /** Slug of its type, such as `error` or `performance_n_plus_one_db_queries`. */
  readonly issueType?: string;
}

/** An event of an issue. A field that is left out is unknown; null says that the event has none. */
export interface IssueEvent {
  /** Tells records apart. */
  readonly type: 'event';
  /** When it happened, in milliseconds since the epoch. */
  readonly atInMs: number;
  /** Slug of the project. */
  readonly project: string;
  /** Id of the issue. */
  readonly issue: string;
  /** Where it happened. */
  readonly environment?: string | null;
  /** Whom it happened to: the tag `user`. */
  readonly user?: string | null;
  /** How bad it is. */
  readonly level?: Level;
  /** Its tags, all of them. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Its attributes, such as `exception.type`; several values where it has several. */
  readonly attributes?: Readonly<Record<string, string | readonly string[]>>;
  /** Whether its release is the newest of its project. */
  readonly isLatestRelease?: boolean;
  /** The kind of issue; `error` by default. */
  readonly category?: IssueCategory;
  /** Id of the detector that made it; null for what an SDK sent. */
  readonly detector?: string | null;
  /** Its issue at that moment. */
  readonly state?: IssueState;
}

/** Something happened to an issue without an event. */
export interface IssueActivity {
  /** Tells records apart. */
  readonly type: 'activity';
  /** When, in milliseconds since the epoch. */
  readonly atInMs: number;
  /** Slug of the project. */
  readonly project: string;
  /** Id of the issue. */
  readonly issue: string;
  /** What: it was resolved, opened again, or Seer got somewhere. */
  readonly activity:
    | 'resolved'
    | 'unresolved'
    | 'rca_completed'
    | 'solution_completed'
    | 'coding_completed'
    | 'pr_ready_for_review';
  /** The kind of issue; `error` by default. */
  readonly category?: IssueCategory;
  /** Its issue at that moment. */
  readonly state?: IssueState;
}

/** Sessions that began in a minute; only for conditions about their share. */
export interface SessionCount {
  /** Tells records apart. */
  readonly type: 'sessions';
  /** When the minute begins, in milliseconds since the epoch. */
  readonly atInMs: number;
  /** Slug of the project. */
  readonly project: string;
  /** How many. */
  readonly count: number;
}

/** What a metric monitor saw in one of its windows. */
export interface MetricSample {
  /** Tells records apart. */
  readonly type: 'metric';
  /** When the window ends, in milliseconds since the epoch. */
  readonly atInMs: number;
  /** Logical id of the monitor. */
  readonly monitor: string;
  /** The value of its aggregate; null: there was nothing to compute it from. */
  readonly value: number | null;
  /** The value of the window that it is compared with. */
  readonly baseline?: number | null;
}

/** What a job said to a cron monitor. Runs that were missed follow from the schedule. */
export interface CheckIn {
  /** Tells records apart. */
  readonly type: 'check_in';
  /** When, in milliseconds since the epoch. */
  readonly atInMs: number;
  /** Logical id of the monitor. */
  readonly monitor: string;
  /** It began, or how it ended. */
  readonly status: 'in_progress' | 'ok' | 'error';
}

/** What an uptime monitor found. */
export interface UptimeCheck {
  /** Tells records apart. */
  readonly type: 'uptime_check';
  /** When, in milliseconds since the epoch. */
  readonly atInMs: number;
  /** Logical id of the monitor. */
  readonly monitor: string;
  /** Whether the answer was as it should be. */
  readonly isUp: boolean;
}

/** One record of what happened; told apart by `type`. A history is in order of time. */
export type HistoryEvent =
  | IssueEvent
  | IssueActivity
  | SessionCount
  | MetricSample
  | CheckIn
  | UptimeCheck;

import type {
  ComparisonInterval,
  Interval,
  Level,
  Match,
  Priority,
  SessionInterval,
} from './intervals.ts';
import type { MemberReference, TeamReference } from './references.ts';

/** Conditions about the moment: they begin an alert. They have no fields. */
export interface MomentCondition {
  /** An issue is new, came back after it was resolved, escalated, or reached a high priority. */
  readonly type:
    | 'first_seen_event'
    | 'regression_event'
    | 'reappeared_event'
    | 'new_high_priority_issue'
    | 'existing_high_priority_issue'
    | 'issue_resolved_trigger'
    | 'issue_resolution_change';
}

/** Seer got somewhere with an issue. */
export interface SeerActivityCondition {
  /** Tells conditions apart. */
  readonly type: 'seer_activity_trigger';
  /** How far; any of them. */
  readonly activities: readonly (
    | 'rca_completed'
    | 'solution_completed'
    | 'coding_completed'
    | 'pr_ready_for_review'
  )[];
}

/** More than `value` events, or users, of an issue in an interval: 1 means two or more. */
export interface FrequencyCountCondition {
  /** What is counted. */
  readonly type: 'event_frequency_count' | 'event_unique_user_frequency_count';
  /** Fires above it. */
  readonly value: number;
  /** The window that ends now. */
  readonly interval: Interval;
  /** Only events with these tags or attributes count. */
  readonly filters?: readonly (TaggedEventCondition | EventAttributeCondition)[];
}

/** More than `value` percent more events, or users, than in the same window before. */
export interface FrequencyPercentCondition {
  /** What is counted. */
  readonly type: 'event_frequency_percent' | 'event_unique_user_frequency_percent';
  /** Percent; fires above it. */
  readonly value: number;
  /** The window that ends now. */
  readonly interval: Interval;
  /** How long ago the window ended that it is compared with. */
  readonly comparisonInterval: ComparisonInterval;
  /** Only events with these tags or attributes count. */
  readonly filters?: readonly (TaggedEventCondition | EventAttributeCondition)[];
}

/** An issue affects more than `value` percent of sessions. */
export interface SessionCountCondition {
  /** Tells conditions apart. */
  readonly type: 'percent_sessions_count';
  /** Percent of sessions, 0 to 100; fires above it. */
  readonly value: number;
  /** The window that ends now. */
  readonly interval: SessionInterval;
}

/** An issue affects a share of sessions that grew by more than `value` percent. */
export interface SessionPercentCondition {
  /** Tells conditions apart. */
  readonly type: 'percent_sessions_percent';
  /** Percent of growth; fires above it. */
  readonly value: number;
  /** The window that ends now. */
  readonly interval: SessionInterval;
  /** How long ago the window ended that it is compared with. */
  readonly comparisonInterval: ComparisonInterval;
}

/** An event has a tag. */
export interface TaggedEventCondition {
  /** Tells conditions apart. */
  readonly type: 'tagged_event';
  /** Name of the tag. */
  readonly key: string;
  /** How its value is compared. */
  readonly match: Match;
  /** What with; not for `is` and `ns`. */
  readonly value?: string;
}

/** An event has an attribute, such as `exception.type`. */
export interface EventAttributeCondition {
  /** Tells conditions apart. */
  readonly type: 'event_attribute';
  /** One of Sentry's list. */
  readonly attribute: string;
  /** How its value is compared. */
  readonly match: Match;
  /** What with; not for `is` and `ns`. */
  readonly value?: string;
}

/** An event is so bad. */
export interface LevelCondition {
  /** Tells conditions apart. */
  readonly type: 'level';
  /** Exactly, at least, at most. */
  readonly match: 'eq' | 'gte' | 'lte';
  /** How bad. */
  readonly level: Level;
}

/** An issue is older, or newer, than so long. */
export interface AgeCondition {
  /** Tells conditions apart. */
  readonly type: 'age_comparison';
  /** Which side. */
  readonly comparisonType: 'older' | 'newer';
  /** How many. */
  readonly value: number;
  /** Of what. */
  readonly time: 'minute' | 'hour' | 'day' | 'week';
}

/** An issue is assigned to nobody, a team or a member. */
export interface AssignedToCondition {
  /** Tells conditions apart. */
  readonly type: 'assigned_to';
  /** To whom. */
  readonly target: 'unassigned' | TeamReference | MemberReference;
}

/** An issue is of a category. */
export interface IssueCategoryCondition {
  /** Tells conditions apart. */
  readonly type: 'issue_category';
  /** Which one. */
  readonly value: IssueCategory;
  /** False: any other category. True by default. */
  readonly include?: boolean;
}

/** Categories of issues (getsentry/sentry: src/sentry/issues/grouptype.py, GroupCategory). */
export type IssueCategory =
  | 'error'
  | 'performance'
  | 'profile'
  | 'cron'
  | 'replay'
  | 'feedback'
  | 'uptime'
  | 'metric_alert'
  | 'test'
  | 'outage'
  | 'metric'
  | 'db_query'
  | 'http_client'
  | 'frontend'
  | 'mobile'
  | 'ai_detected'
  | 'preprod'
  | 'configuration';

/** An issue is of a type, such as `performance_n_plus_one_db_queries`. */
export interface IssueTypeCondition {
  /** Tells conditions apart. */
  readonly type: 'issue_type';
  /** Slug of the type. */
  readonly value: string;
  /** False: any other type. True by default. */
  readonly include?: boolean;
}

/** An issue was seen at least so often; or an event was. */
export interface OccurrencesCondition {
  /** What is counted. */
  readonly type: 'issue_occurrences' | 'event_seen_count';
  /** At least so many. */
  readonly value: number;
}

/** An event is of the newest release of its project. */
export interface LatestReleaseCondition {
  /** Tells conditions apart. */
  readonly type: 'latest_release';
}

/** An event is of a release that is older, or newer, than the one that most use. */
export interface LatestAdoptedReleaseCondition {
  /** Tells conditions apart. */
  readonly type: 'latest_adopted_release';
  /** Which of the event's releases. */
  readonly releaseAgeType: 'oldest' | 'newest';
  /** Which side. */
  readonly ageComparison: 'older' | 'newer';
  /** Where adoption is measured. */
  readonly environment: string;
}

/** An issue is at least, or exactly, so urgent. */
export interface PriorityCondition {
  /** How it is compared. */
  readonly type: 'issue_priority_greater_or_equal' | 'issue_priority_equals';
  /** How urgent. */
  readonly priority: Priority;
}

/** An issue became less urgent: at all, or than so. */
export interface DeescalatingCondition {
  /** Tells conditions apart. */
  readonly type: 'issue_priority_deescalating';
  /** From how urgent; from any when absent. */
  readonly priority?: Priority;
}

/** An issue has been open for so long. */
export interface OpenDurationCondition {
  /** Tells conditions apart. */
  readonly type: 'issue_open_duration';
  /** How long, in minutes. */
  readonly minutes: number;
}

/** An event was made by a monitor, not sent by an SDK. */
export interface CreatedByMonitorCondition {
  /** Tells conditions apart. */
  readonly type: 'event_created_by_detector';
}

/** A value is on one side of a number; inside of monitors. */
export interface ValueCondition {
  /** Equal, at least, more, at most, less, other. */
  readonly type: 'eq' | 'gte' | 'gt' | 'lte' | 'lt' | 'ne';
  /** The number, or the word that an uptime check gives. */
  readonly value: number | string;
}

/** A value is unusual; inside of monitors. */
export interface AnomalyCondition {
  /** Tells conditions apart. */
  readonly type: 'anomaly_detection';
  /** How easily it fires. */
  readonly sensitivity: 'low' | 'medium' | 'high';
  /** On which side. */
  readonly direction: 'above' | 'below' | 'both';
}

/** A condition that this package does not know: kept and sent as it is. */
export interface RawCondition {
  /** Tells conditions apart. */
  readonly type: 'raw';
  /** `{ type, comparison, conditionResult }` as Sentry has it. */
  readonly body: unknown;
}

/** One condition of an alert; told apart by `type`, in the words of the API. */
export type AlertCondition =
  | MomentCondition
  | SeerActivityCondition
  | FrequencyCountCondition
  | FrequencyPercentCondition
  | SessionCountCondition
  | SessionPercentCondition
  | TaggedEventCondition
  | EventAttributeCondition
  | LevelCondition
  | AgeCondition
  | AssignedToCondition
  | IssueCategoryCondition
  | IssueTypeCondition
  | OccurrencesCondition
  | LatestReleaseCondition
  | LatestAdoptedReleaseCondition
  | PriorityCondition
  | DeescalatingCondition
  | OpenDurationCondition
  | CreatedByMonitorCondition
  | ValueCondition
  | AnomalyCondition
  | RawCondition;

/** Conditions of which any, all or none have to hold: exactly one of the keys. */
export type ConditionGroup =
  | { readonly any: readonly AlertCondition[] }
  | { readonly all: readonly AlertCondition[] }
  | { readonly none: readonly AlertCondition[] };

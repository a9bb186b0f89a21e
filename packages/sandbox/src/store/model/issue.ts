import type { Level, StoredEvent } from './event.ts';
import type { Project } from './project.ts';

export type IssueStatus = 'unresolved' | 'resolved' | 'ignored';

export type IssueSubstatus =
  | 'new'
  | 'ongoing'
  | 'escalating'
  | 'regressed'
  | 'archived_until_escalating'
  | 'archived_until_condition_met'
  | 'archived_forever'
  | null;

export interface Issue {
  readonly id: string;
  readonly project: Project;
  readonly shortId: string;
  /** Every grouping hash that leads here; merging adds the hashes of the issue that was merged in. */
  readonly hashes: string[];
  title: string;
  culprit: string;
  type:
    | 'error'
    | 'default'
    | 'csp'
    | 'feedback'
    | 'metric_issue'
    | 'monitor_check_in_failure'
    | 'uptime_domain_failure';
  category: 'error' | 'feedback' | 'metric' | 'cron' | 'uptime';
  metadata: Record<string, unknown>;
  level: Level;
  logger: string | null;
  platform: string;
  status: IssueStatus;
  substatus: IssueSubstatus;
  /** As Sentry's `statusDetails`: `inRelease`, `inNextRelease`, `inCommit`, `ignoreCount`, `ignoreUntil`, … */
  statusDetails: Record<string, unknown>;
  resolvedAt: number | null;
  /** Counts at the moment of archiving, which `ignoreCount` and `ignoreUserCount` count from. */
  ignoredFrom: { readonly timesSeen: number; readonly users: number } | null;
  /** `inNextRelease`: the newest release at the moment of resolving; only a later one regresses. */
  resolvedAfterRelease: string | null;
  assignee: { readonly type: 'user' | 'team'; readonly id: string } | null;
  priority: 'high' | 'medium' | 'low';
  isBookmarked: boolean;
  isPublic: boolean;
  isSubscribed: boolean;
  hasSeen: boolean;
  /** When somebody took it out of the inbox, which is what `is:for_review` searches. */
  reviewedAt?: number;
  firstSeen: number;
  lastSeen: number;
  /** All events ever counted; `events` holds only those that are still in memory. */
  timesSeen: number;
  readonly users: Set<string>;
  firstRelease: string | null;
  lastRelease: string | null;
  readonly events: StoredEvent[];
  readonly activity: IssueActivity[];
}

export interface IssueActivity {
  readonly id: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly at: number;
  readonly userId: string | null;
}

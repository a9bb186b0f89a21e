import type { Issue } from './issue.ts';
import type { Monitor } from './monitor.ts';
import type { ConditionGroup } from './workflow.ts';

/** How bad a detector says it is: 75 high, 50 medium, 25 low, 0 all is well. */
export type DetectorPriority = 75 | 50 | 25 | 0;

/** The data source of a detector. */
export interface DetectorSource {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** From when to when something was wrong. */
export interface OpenPeriod {
  readonly id: string;
  readonly startedAt: number;
  endedAt: number | null;
}

/**
 * What a workflow listens to; people call it a monitor. Every project is made with one for its errors and one for all
 * its issues, the others are made by hand.
 */
export interface Detector {
  readonly id: string;
  readonly type:
    | 'error'
    | 'issue_stream'
    | 'metric_issue'
    | 'monitor_check_in_failure'
    | 'uptime_domain_failure';
  name: string;
  description: string | null;
  owner: string | null;
  enabled: boolean;
  config: Readonly<Record<string, unknown>>;
  /** The query of a metric, or the request of an uptime check; a job has its `monitor`. */
  source: DetectorSource | null;
  readonly monitor: Monitor | null;
  conditionGroup: ConditionGroup | null;
  readonly createdAt: number;
  updatedAt: number;
  /** When somebody deleted it; it can be read for a while yet. */
  deletedAt: number | null;
  priority: DetectorPriority;
  /** Of the time since its issue was opened. */
  highestPriority: DetectorPriority;
  /** The issue that it opened last. */
  issue: Issue | null;
  /** When it saw a problem, oldest first. */
  readonly openPeriods: OpenPeriod[];
}

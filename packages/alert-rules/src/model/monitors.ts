import type { ComparisonInterval } from './intervals.ts';
import type { Owner } from './references.ts';

/** What every monitor may say. */
export interface MonitorBase {
  /** Slug of the project. */
  readonly project: string;
  /** What people see; the logical id by default. */
  readonly name?: string;
  /** More text for people. */
  readonly description?: string;
  /** Who is responsible. */
  readonly owner?: Owner;
  /** False: it does not run. */
  readonly enabled?: boolean;
}

/**
 * Where a metric becomes a problem: above or below a number, or so many percent more or less than
 * before, as `compareTo` says.
 */
export type Threshold =
  | { readonly above: number }
  | { readonly below: number }
  | { readonly increaseBy: number }
  | { readonly decreaseBy: number };

/** Watches a number that Sentry computes. */
export interface MetricMonitor extends MonitorBase {
  /** Tells monitors apart. */
  readonly type: 'metric';
  /** Such as `count()` or `p95(span.duration)`. */
  readonly aggregate: string;
  /** What is counted; `events` by default. */
  readonly dataset?:
    | 'events'
    | 'transactions'
    | 'generic_metrics'
    | 'metrics'
    | 'events_analytics_platform';
  /** Kinds of events; those of the dataset by default. */
  readonly eventTypes?: readonly (
    | 'error'
    | 'default'
    | 'transaction'
    | 'trace_item_span'
    | 'trace_item_log'
    | 'trace_item_metric'
  )[];
  /** A search that narrows it. */
  readonly query?: string;
  /** Only this environment. */
  readonly environment?: string;
  /** Length of the sliding window. */
  readonly windowInMinutes: number;
  /** With percent thresholds: how long ago the window ended that it is compared with. */
  readonly compareTo?: ComparisonInterval;
  /** High priority. */
  readonly critical?: Threshold;
  /** Medium priority; has to be crossed before `critical`. */
  readonly warning?: Threshold;
  /** Where it is over, on the other side; the lowest of the thresholds by default. */
  readonly resolve?: Threshold;
  /** Instead of thresholds: fires when the number is unusual. */
  readonly anomaly?: {
    readonly sensitivity: 'low' | 'medium' | 'high';
    readonly direction: 'above' | 'below' | 'both';
  };
  /** How samples are scaled; left to Sentry by default. */
  readonly extrapolationMode?:
    | 'unknown'
    | 'none'
    | 'client_and_server_weighted'
    | 'server_weighted';
}

/** When a job runs: five fields of crontab, an alias such as `@daily`, or every so often. */
export type Schedule =
  | string
  | {
      readonly every: number;
      readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
    };

/** Watches a job that should run on time. */
export interface CronMonitor extends MonitorBase {
  /** Tells monitors apart. */
  readonly type: 'cron';
  /** The name that the job checks in with; the logical id by default. */
  readonly slug?: string;
  /** When it runs. */
  readonly schedule: Schedule;
  /** Such as `Europe/Vienna`; `UTC` by default. */
  readonly timezone?: string;
  /** How late it may begin; 1 by default. */
  readonly checkinMarginInMinutes?: number;
  /** How long it may take; 30 by default. */
  readonly maxRuntimeInMinutes?: number;
  /** Bad check-ins in a row that make an issue; 1 by default. */
  readonly failureIssueThreshold?: number;
  /** Good ones in a row that end it; 1 by default. */
  readonly recoveryThreshold?: number;
}

/** Watches an address from outside. */
export interface UptimeMonitor extends MonitorBase {
  /** Tells monitors apart. */
  readonly type: 'uptime';
  /** What is asked. */
  readonly url: string;
  /** How often: 60, 300, 600, 1200, 1800 or 3600. */
  readonly intervalInSeconds: 60 | 300 | 600 | 1200 | 1800 | 3600;
  /** How long an answer may take, 1,000 to 60,000; 5,000 by default. */
  readonly timeoutInMs?: number;
  /** `GET` by default. */
  readonly method?: 'GET' | 'POST' | 'HEAD' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS';
  /** Sent along. Method, address, headers and body have to fit into 1,000 bytes. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** Sent along; not with GET, HEAD and OPTIONS. */
  readonly body?: string;
  /** Whether the check begins a trace. */
  readonly traceSampling?: boolean;
  /** What an answer has to be; any of 200 to 299 by default. */
  readonly assertion?: Assertion;
  /** The environment of its issues. */
  readonly environment?: string;
  /** Failures in a row that make an issue; 3 by default. */
  readonly downtimeThreshold?: number;
  /** Successes in a row that end it; 1 by default. */
  readonly recoveryThreshold?: number;
}

/** How an assertion compares. */
export type AssertionOperator =
  | 'equals'
  | 'not_equal'
  | 'less_than'
  | 'greater_than'
  | 'always'
  | 'never';

/** What an answer has to be (getsentry/sentry: src/sentry/uptime/endpoints/validators.py). */
export type Assertion =
  | { readonly type: 'and' | 'or'; readonly children: readonly Assertion[] }
  | { readonly type: 'not'; readonly operand: Assertion }
  | {
      readonly type: 'status_code_check';
      readonly operator: { readonly cmp: AssertionOperator };
      readonly value: number;
    }
  | { readonly type: 'json_path'; readonly [key: string]: unknown }
  | { readonly type: 'header_check'; readonly [key: string]: unknown };

/** A monitor of a kind that this package does not know: kept and sent as it is. */
export interface RawMonitor {
  /** Tells monitors apart. */
  readonly type: 'raw';
  /** Slug of the project. */
  readonly project: string;
  /** The detector as Sentry has it. */
  readonly body: unknown;
}

/** Something that Sentry watches; told apart by `type`. A detector, in the words of the API. */
export type Monitor = MetricMonitor | CronMonitor | UptimeMonitor | RawMonitor;

import type { Diagnostic } from '../error/diagnostic.ts';
import type { SendOptions } from '../ingest/types.ts';
import type { Clock } from '../plan/types.ts';

/** When a job runs: five crontab fields or an alias such as `@daily`, or every so often. */
export type Schedule =
  | string
  | {
      /** How many units lie between two runs, from 1 on. */
      readonly every: number;
      /** The unit. */
      readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
    };

/** What Sentry is told of a monitor. With a schedule, checking in creates or changes the monitor. */
export interface MonitorConfig {
  /** When the job runs. Without it the monitor has to be there already. */
  readonly schedule?: Schedule | undefined;
  /** How many minutes late a run may begin; Sentry's default is 1. */
  readonly marginInMinutes?: number | undefined;
  /** How many minutes a run may take; Sentry's default is 30. */
  readonly maxRuntimeInMinutes?: number | undefined;
  /** Time zone of the crontab, such as `Europe/Vienna`; UTC by default. */
  readonly timezone?: string | undefined;
  /** How many bad runs in a row open an issue, 1 to 720; Sentry's default is 1. */
  readonly failureIssueThreshold?: number | undefined;
  /** How many good runs in a row resolve it, 1 to 720; Sentry's default is 1. */
  readonly recoveryThreshold?: number | undefined;
}

/** How a job is monitored. */
export interface MonitorOptions extends MonitorConfig, SendOptions {
  /** Environment of the check-ins; `production` by default. */
  readonly environment?: string | undefined;
  /** One check-in when the job has ended, instead of one before and one after. */
  readonly isHeartbeat?: boolean | undefined;
  /**
   * A folder for check-ins that could not be sent; the next run sends them. At most 100 are kept, the newest. Without it
   * they are reported and gone.
   */
  readonly queue?: string | undefined;
  /** How long the end of a job may wait for the network, in milliseconds; 5,000 by default. */
  readonly deadlineInMs?: number | undefined;
  /** The time; the system's by default. */
  readonly clock?: Clock | undefined;
  /** Told what did not work. The job is never disturbed by it. Prints a warning on the second output by default. */
  readonly onDiagnostic?: ((diagnostic: Diagnostic) => void) | undefined;
}

/** How a run stands. */
export type CheckInStatus = 'in_progress' | 'ok' | 'error';

/** A check-in as it travels (getsentry/sentry-docs develop-docs/sdk/telemetry/check-ins.mdx). */
export interface CheckInPayload {
  readonly check_in_id: string;
  readonly monitor_slug: string;
  readonly status: CheckInStatus;
  readonly environment: string;
  /** Seconds. */
  readonly duration?: number;
  readonly monitor_config?: Readonly<Record<string, unknown>>;
}

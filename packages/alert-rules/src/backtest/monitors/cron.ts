import { nextRun } from '../../cron/next-run.ts';
import type { CronMonitor } from '../../model/monitors.ts';
import { createMonitorIssue } from './issue.ts';
import { createStreak } from './streak.ts';
import type { Emit, Watch } from './watch.ts';

/**
 * A cron monitor: a run is bad when it says so, takes too long, or has not begun within the margin after
 * its time. Looked at every minute (getsentry/sentry: src/sentry/monitors/clock_tasks).
 */
export function watchCron(id: string, monitor: CronMonitor, emit: Emit): Watch {
  const { project, schedule, timezone = 'UTC' } = monitor;
  const marginInMs = Math.max(1, monitor.checkinMarginInMinutes ?? 1) * 60_000;
  const maxRuntimeInMs = (monitor.maxRuntimeInMinutes ?? 30) * 60_000;
  const issue = createMonitorIssue(
    {
      monitor: id,
      project,
      environment: undefined,
      category: 'cron',
      issueType: 'monitor_check_in_failure',
    },
    emit,
  );
  const next = createStreak(
    monitor.failureIssueThreshold ?? 1,
    monitor.recoveryThreshold ?? 1,
    issue,
  );
  let looked = 0;
  let expectedInMs: number | undefined;
  let startedInMs: number | undefined;
  const judge = (isGood: boolean, atInMs: number) => {
    looked += 1;
    next(isGood, atInMs);
  };
  return {
    push: (record) => {
      if (record.type !== 'check_in' || record.monitor !== id) return;
      const isEnd = startedInMs !== undefined && record.status !== 'in_progress';
      // The end of a run is not another run.
      if (!isEnd) expectedInMs = nextRun(schedule, timezone, record.atInMs);
      startedInMs = record.status === 'in_progress' ? record.atInMs : undefined;
      if (record.status !== 'in_progress') judge(record.status === 'ok', record.atInMs);
    },
    tick: (atInMs) => {
      if (startedInMs !== undefined && atInMs > startedInMs + maxRuntimeInMs) {
        startedInMs = undefined;
        judge(false, atInMs);
      }
      while (expectedInMs !== undefined && atInMs > expectedInMs + marginInMs) {
        judge(false, atInMs);
        expectedInMs = nextRun(schedule, timezone, expectedInMs);
      }
    },
    result: () => ({ changes: issue.changes, looked, unknown: 0 }),
  };
}

import type { UptimeMonitor } from '../../model/monitors.ts';
import { createMonitorIssue } from './issue.ts';
import { createStreak } from './streak.ts';
import type { Emit, Watch } from './watch.ts';

/** An uptime monitor: so many failures in a row, so many successes. */
export function watchUptime(id: string, monitor: UptimeMonitor, emit: Emit): Watch {
  const { project, environment, downtimeThreshold = 3, recoveryThreshold = 1 } = monitor;
  const issue = createMonitorIssue(
    { monitor: id, project, environment, category: 'uptime', issueType: 'uptime_domain_failure' },
    emit,
  );
  // Its failing condition has the result 75 (getsentry/sentry: src/sentry/uptime/types.py).
  const next = createStreak(downtimeThreshold, recoveryThreshold, {
    ...issue,
    open: (atInMs) => issue.open(atInMs, 'high'),
  });
  let looked = 0;
  return {
    push: (record) => {
      if (record.type !== 'uptime_check' || record.monitor !== id) return;
      looked += 1;
      next(record.isUp, record.atInMs);
    },
    tick: () => undefined,
    result: () => ({ changes: issue.changes, looked, unknown: 0 }),
  };
}

import { camelFields } from '../canonical/casing.ts';
import { canonicalSchedule } from '../canonical/canonical-schedule.ts';
import type { CronMonitor } from '../model/monitors.ts';
import { compact } from './read-fields.ts';
import type { DetectorParts, WireDetector } from './types.ts';

/** A cron monitor as the API takes it (getsentry/sentry: src/sentry/monitors/validators.py). */
export function encodeCron(id: string, monitor: CronMonitor): DetectorParts {
  const { schedule } = monitor;
  const isText = typeof schedule === 'string';
  return {
    type: 'monitor_check_in_failure',
    config: {},
    dataSources: [
      {
        name: monitor.name ?? id,
        slug: monitor.slug ?? id,
        config: {
          schedule_type: isText ? 'crontab' : 'interval',
          schedule: isText ? schedule : [schedule.every, schedule.unit],
          timezone: monitor.timezone ?? 'UTC',
          checkin_margin: monitor.checkinMarginInMinutes ?? 1,
          max_runtime: monitor.maxRuntimeInMinutes ?? 30,
          failure_issue_threshold: monitor.failureIssueThreshold ?? 1,
          recovery_threshold: monitor.recoveryThreshold ?? 1,
        },
      },
    ],
    conditionGroup: null,
  };
}

/** The fields of a cron monitor; whoever asks checks them. */
export function decodeCron(id: string, detector: WireDetector): Readonly<Record<string, unknown>> {
  const { slug, config } = camelFields(detector.dataSources[0]);
  const {
    timezone,
    checkinMargin,
    maxRuntime,
    failureIssueThreshold,
    recoveryThreshold,
    schedule,
  } = camelFields(config);
  const unless = (value: unknown, usual: unknown) =>
    value === null || value === usual ? undefined : value;
  const canonical = canonicalSchedule(schedule);
  return compact({
    type: 'cron',
    slug: unless(slug, id),
    schedule: Array.isArray(canonical) ? { every: canonical[0], unit: canonical[1] } : schedule,
    timezone: unless(timezone, 'UTC'),
    checkinMarginInMinutes: checkinMargin === 0 ? undefined : unless(checkinMargin, 1),
    maxRuntimeInMinutes: unless(maxRuntime, 30),
    failureIssueThreshold: unless(failureIssueThreshold, 1),
    recoveryThreshold: unless(recoveryThreshold, 1),
  });
}

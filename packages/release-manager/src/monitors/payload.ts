import type { CheckInPayload, MonitorConfig } from './types.ts';

/** A new id, as Sentry writes them. */
export function createId(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

/** The configuration as it travels; undefined without a schedule. */
export function monitorConfig(
  config: MonitorConfig,
): Readonly<Record<string, unknown>> | undefined {
  const { schedule } = config;
  if (schedule === undefined) return undefined;
  const values = {
    checkin_margin: config.marginInMinutes,
    max_runtime: config.maxRuntimeInMinutes,
    timezone: config.timezone,
    failure_issue_threshold: config.failureIssueThreshold,
    recovery_threshold: config.recoveryThreshold,
  };
  return {
    schedule:
      typeof schedule === 'string'
        ? { type: 'crontab', value: schedule.trim() }
        : { type: 'interval', value: schedule.every, unit: schedule.unit },
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
  };
}

/** The envelope of one check-in. */
export function toEnvelope(payload: CheckInPayload): string {
  const item = JSON.stringify(payload);
  const length = new TextEncoder().encode(item).length;
  return `{}\n${JSON.stringify({ type: 'check_in', length })}\n${item}\n`;
}

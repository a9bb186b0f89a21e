import { asFilledText, asHexId, asNumber, asObject, field } from '../events/read-json.ts';
import type { CheckIn } from '../store/model.ts';

export type SentStatus = Exclude<CheckIn['status'], 'missed' | 'timeout'>;

export interface SentCheckIn {
  /** Null: the newest one that is still open, or a new one. */
  readonly id: string | null;
  readonly slug: string;
  readonly status: SentStatus;
  readonly environment: string;
  readonly durationInMs: number | null;
  readonly traceId: string | null;
  readonly config: Record<string, unknown> | null;
}

const STATUSES: readonly SentStatus[] = ['in_progress', 'ok', 'error'];

/** Null when Sentry would refuse it: no slug, or a status that an SDK may not send. */
export function readCheckIn(json: unknown): SentCheckIn | null {
  const slug = asFilledText(field(json, 'monitor_slug'))?.slice(0, 50) ?? '';
  const status = STATUSES.find((candidate) => candidate === field(json, 'status'));
  if (!/^[\w-]+$/.test(slug) || !status) return null;
  const id = asHexId(field(json, 'check_in_id'), 32);
  const duration = asNumber(field(json, 'duration'));
  return {
    id: id === '0'.repeat(32) ? null : id,
    slug: slug.toLowerCase(),
    status,
    environment: asFilledText(field(json, 'environment')) ?? 'production',
    durationInMs: duration === null || duration < 0 ? null : Math.round(duration * 1000),
    traceId: asHexId(field(field(field(json, 'contexts'), 'trace'), 'trace_id'), 32),
    config: readConfig(field(json, 'monitor_config')),
  };
}

/** From the form on the wire to the one that the API shows. */
function readConfig(value: unknown): Record<string, unknown> | null {
  const config = asObject(value);
  const schedule = asObject(field(config, 'schedule'));
  if (!config || !schedule) return null;
  const type = field(schedule, 'type') === 'interval' ? 'interval' : 'crontab';
  return {
    schedule_type: type,
    schedule:
      type === 'crontab'
        ? (asFilledText(field(schedule, 'value')) ?? '* * * * *')
        : [asNumber(field(schedule, 'value')) ?? 1, asFilledText(field(schedule, 'unit')) ?? 'day'],
    checkin_margin: asNumber(field(config, 'checkin_margin')),
    max_runtime: asNumber(field(config, 'max_runtime')),
    timezone: asFilledText(field(config, 'timezone')) ?? 'UTC',
    failure_issue_threshold: asNumber(field(config, 'failure_issue_threshold')),
    recovery_threshold: asNumber(field(config, 'recovery_threshold')),
    alert_rule_id: null,
  };
}

/** The form of the cron door: everything in the query. */
export function checkInFromQuery(query: URLSearchParams): Record<string, unknown> {
  const names = ['status', 'check_in_id', 'environment', 'duration'];
  return Object.fromEntries(names.map((name) => [name, query.get(name) ?? undefined]));
}
